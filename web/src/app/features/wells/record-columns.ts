import type { ProductionRecord } from '../../api';
import { Interval, periodName } from '../../format/dates';
import { full, MISSING } from '../../format/numbers';
import type { UnitNames } from '../../settings/units';
import type { Column } from '../../ui/table/column';

/** Columns of a well's records; that of the notes is there where one of them has any. */
export function recordColumns({ liquid, gas }: UnitNames, withNotes: boolean): Column<ProductionRecord>[] {
  const number = (
    key: 'days_on' | 'oil_volume' | 'gas_volume' | 'water_volume',
    head: string,
    width: number,
  ): Column<ProductionRecord> => ({
    key,
    head,
    width,
    number: true,
    text: (record) => full(record[key]),
  });
  const notes: Column<ProductionRecord> = { key: 'notes', head: 'Notes', width: 160, text: notesText };
  return [
    { key: 'date', head: 'Period', width: 124, sort: 'date', text: (record) => period(record) },
    number('days_on', 'Days', 58),
    number('oil_volume', `Oil, ${liquid}`, 84),
    number('gas_volume', `Gas, ${gas}`, 84),
    number('water_volume', `Water, ${liquid}`, 84),
    ...(withNotes ? [notes] : []),
  ];
}

/** A record changed by hand since its import says so. */
function period(record: ProductionRecord): string {
  return periodName(record.date, record.period as Interval) + (record.edited ? ' · edited' : '');
}

/** What the server itself notes, in words; what people wrote as they wrote it. */
const NOTES: Readonly<Record<string, string>> = {
  date_moved_to_period_start: 'Date moved to the start of its period',
};

function notesText({ notes }: ProductionRecord): string {
  return notes.length === 0 ? MISSING : notes.map((note) => NOTES[note] ?? note).join(' · ');
}
