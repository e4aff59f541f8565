import type { ProductionRecord } from '../../../api';
import { batchOf, cellOf, countEdits, Edits, rowOf, withBlock, withEdit } from './edits';

const record = (date: string, oil: number | null, version = 1): ProductionRecord => ({
  id: 1,
  well_id: 7,
  well_name: 'A-1',
  region: null,
  dataset: 'manual',
  period: 'month',
  date,
  oil_volume: oil,
  gas_volume: 10,
  water_volume: null,
  condensate_volume: null,
  ngl_volume: null,
  water_injected: null,
  gas_injected: null,
  days_on: 31,
  derived: null,
  edited: false,
  notes: ['kept'],
  version,
});
const rows = [rowOf(record('2024-02-01', 200, 3)), rowOf(record('2024-01-01', 100))] as const;
const none: Edits = new Map();

describe('changes of records', () => {
  it('show what was typed beside what is stored', () => {
    const edits = withEdit(none, rows[0], 'oil_volume', '1,250.5');

    expect(cellOf(rows[0], 'oil_volume', edits)).toEqual({ stored: '200', typed: '1,250.5', refused: undefined });
    expect(countEdits(rows, edits)).toEqual({ cells: 1, rows: 1, refused: 0, negative: 0 });
  });

  it('are taken back by typing what is stored', () => {
    const edits = withEdit(withEdit(none, rows[0], 'oil_volume', '5'), rows[0], 'oil_volume', '200.0');

    expect(edits.size).toBe(0);
  });

  it('are refused with the reason', () => {
    const edits = withEdit(withEdit(none, rows[0], 'oil_volume', '12,5'), rows[0], 'days_on', '30');

    expect(cellOf(rows[0], 'oil_volume', edits).refused).toContain('is not a number');
    expect(cellOf(rows[0], 'days_on', edits).refused).toBe('0 to 29 days are possible');
    expect(countEdits(rows, edits).refused).toBe(2);
  });

  it('come in blocks from one cell on, and what lies outside is counted', () => {
    const block = [
      ['1', '2'],
      ['3', ''],
      ['9', '9'],
    ];
    const { edits, outside } = withBlock(none, rows, ['oil_volume', 'water_volume'], { row: 0, column: 0 }, block);

    expect(cellOf(rows[1], 'oil_volume', edits).typed).toBe('3');
    expect(edits.get(rows[1].key)?.has('water_volume')).toBe(false);
    expect(outside).toBe(2);
  });

  it('are sent as whole records with the version they were made from', () => {
    const edits = withEdit(withEdit(none, rows[0], 'oil_volume', '-5'), rows[0], 'days_on', '');

    expect(batchOf(7, rows, edits)).toEqual([
      {
        well_id: 7,
        period: 'month',
        date: '2024-02-01',
        days_on: null,
        oil_volume: -5,
        gas_volume: 10,
        water_volume: null,
        condensate_volume: null,
        ngl_volume: null,
        water_injected: null,
        gas_injected: null,
        notes: ['kept'],
        version: 3,
        correction: true,
      },
    ]);
  });
});
