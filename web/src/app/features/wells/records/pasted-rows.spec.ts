import type { ProductionRecord } from '../../../api';
import { Edits, RecordRow, rowOf } from './edits';
import { pastedRows, withPasted } from './pasted-rows';

const stored = {
  period: 'month',
  date: '2024-01-01',
  id: 4,
  oil_volume: 100,
  days_on: 31,
  version: 2,
} as ProductionRecord;
const computed = { ...stored, id: null, date: '2024-03-01', derived: 'days' } as ProductionRecord;
const rows: readonly RecordRow[] = [rowOf(stored), rowOf(computed)];
const none: Edits = new Map();

describe('a pasted block', () => {
  const block = [
    ['Jan 2024', '100'],
    ['2024-02', '90'],
    ['2024-02', '91'],
    ['2024-03', '80'],
    ['May', '70'],
    ['2024-06', 'x'],
  ];

  it('tells of each row what it would do', () => {
    expect(pastedRows(block, ['date', 'oil_volume'], rows).map(({ state, words }) => [state, words])).toEqual([
      ['same', 'as stored'],
      ['new', 'new month'],
      ['refused', 'given above'],
      ['refused', 'is computed'],
      ['refused', 'no month'],
      ['refused', '“x” is not a number'],
    ]);
  });

  it('becomes changes that are not saved yet', () => {
    const pasted = pastedRows([['2024-01', '105', '30']], ['date', 'oil_volume', 'days_on'], rows);
    const edits = withPasted(none, pasted);

    expect([...(edits.get('month 2024-01-01') ?? [])]).toEqual([
      ['oil_volume', '105'],
      ['days_on', '30'],
    ]);
  });
});
