import type { ImportFinding } from '../../api';
import { MISSING } from '../../format/numbers';
import { Column } from '../../ui/table/column';
import { findingTitle } from './import-words';

export type Severity = 'all' | 'error' | 'warning';

export const FINDING_COLUMNS: readonly Column<ImportFinding>[] = [
  { key: 'code', head: 'Finding', width: 190, kind: 'strong', text: ({ code }) => findingTitle(code) },
  { key: 'severity', head: 'Severity', width: 84, kind: 'badge', text: ({ severity }) => severityName(severity) },
  { key: 'file', head: 'File', width: 170, kind: 'quiet', text: ({ file }) => file },
  { key: 'line', head: 'Line', width: 76, number: true, text: ({ line }) => line?.toLocaleString('en-US') ?? MISSING },
  { key: 'column', head: 'Column', width: 150, text: ({ column }) => column || MISSING },
  { key: 'value', head: 'Read', width: 150, text: ({ value }) => value || MISSING },
  { key: 'wanted', head: 'Wanted, or what was done', width: 340, text: ({ wanted }) => wanted },
  { key: 'rule', head: 'Code', width: 180, kind: 'quiet', text: ({ code }) => code },
];

function severityName(severity: string): string {
  return severity === 'error' ? 'Error' : 'Warning';
}

/** The filters as the API takes them; one that is not set is left out. */
export function findingQuery(
  severity: Severity,
  code: string,
  text: string,
): { severity?: 'error' | 'warning'; code?: string[]; q?: string } {
  return {
    ...(severity === 'all' ? {} : { severity }),
    ...(code === '' ? {} : { code: [code] }),
    ...(text.trim() === '' ? {} : { q: text.trim() }),
  };
}
