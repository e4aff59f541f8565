import type { ProductionRecord } from '../../api';
import { FieldSpec, FieldValues } from '../../ui/form/field-spec';
import { UnitNames } from '../../settings/units';

const VOLUMES = [
  ['oil_volume', 'Oil', 'liquid'],
  ['gas_volume', 'Gas', 'gas'],
  ['water_volume', 'Water', 'liquid'],
  ['condensate_volume', 'Condensate', 'liquid'],
  ['ngl_volume', 'NGL', 'liquid'],
  ['water_injected', 'Water injected', 'liquid'],
  ['gas_injected', 'Gas injected', 'gas'],
] as const;

export const VOLUME_KEYS = VOLUMES.map(([key]) => key);

/** The month (of a new record), what was produced in it, and what is remarked about it. */
export function recordFields(units: UnitNames, isNew: boolean): FieldSpec[] {
  const month: FieldSpec = { key: 'date', label: 'Month', type: 'month', required: true, hint: 'Like 2024-12' };
  const volumes = VOLUMES.map(([key, label, unit]): FieldSpec => ({ key, label, unit: units[unit], type: 'number' }));
  const days: FieldSpec = { key: 'days_on', label: 'Days on', unit: 'd', type: 'number' };
  const notes: FieldSpec = { key: 'notes', label: 'Notes', type: 'textarea', hint: 'One on a line', wide: true };
  return [...(isNew ? [month] : []), days, ...volumes, notes];
}

export function recordValues(record: ProductionRecord | undefined): FieldValues {
  if (record === undefined) return {};
  const numbers = [...VOLUME_KEYS, 'days_on' as const].map((key) => [key, String(record[key] ?? '')] as const);
  return { ...Object.fromEntries(numbers), notes: record.notes.join('\n') };
}

/** The notes as typed; a note of several lines that nobody touched stays one. */
export function notesOf(typed: string, before: readonly string[]): string[] {
  if (typed.trim() === before.join('\n').trim()) return [...before];
  return typed.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}
