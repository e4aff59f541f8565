import type { ProductionSeries } from '../../api';
import { totalsWindow, windowOf, yearBefore } from './windows';

const history = {
  dates: ['2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01'],
  groups: [{ key: 'all', label: null, oil: [1, null, 3, 4], well_count: [1, 0, 1, 1] }],
} as unknown as ProductionSeries;

describe('the months shown', () => {
  it('are cut from the whole history, both ends included, gaps as well', () => {
    const shown = windowOf(history, { start_date: '2024-02-15', end_date: '2024-03-01' });
    expect(shown.dates).toEqual(['2024-02-01', '2024-03-01']);
    expect(shown.groups).toEqual([{ key: 'all', label: null, oil: [null, 3], well_count: [0, 1] }]);
  });

  it('are all of them without a filter, and none beyond the data', () => {
    expect(windowOf(history, {}).dates).toEqual(history.dates);
    expect(windowOf(history, { start_date: '2030-01-01' }).dates).toEqual([]);
    expect(windowOf(history, { end_date: '1999-01-01' }).dates).toEqual([]);
  });
});

describe('the months of the totals', () => {
  it('are those chosen, else the twelve up to the latest complete one', () => {
    expect(totalsWindow({ start_date: '2020-01-01' }, '2024-12-01')).toEqual({ start_date: '2020-01-01' });
    expect(totalsWindow({ end_date: '2023-06-01' }, '2023-06-01')).toEqual({
      start_date: '2022-07-01',
      end_date: '2023-06-01',
    });
    expect(totalsWindow({}, null)).toBeUndefined();
  });

  it('are compared with the same months a year earlier', () => {
    expect(yearBefore({ start_date: '2024-01-01' }, '2024-12-01')).toEqual({
      start_date: '2023-01-01',
      end_date: '2023-12-01',
    });
  });
});
