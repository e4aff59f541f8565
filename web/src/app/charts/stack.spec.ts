import type { ProductionSeries } from '../api';
import { stackOf, totalAt } from './stack';
import { stackOption, stackTable, stackTip } from './stack-option';
import type { ChartTokens } from './tokens';

const tokens = { groups: { 'cat-1': '#111', 'cat-2': '#222', 'cat-other': '#999' } } as unknown as ChartTokens;

const series = {
  dates: ['2024-01-01', '2024-02-01', '2024-03-01'],
  interval: 'month',
  basis: 'volume',
  oil_unit: 'bbl',
  gas_unit: 'Mcf',
  water_unit: 'bbl',
  groups: [
    { key: null, label: null, oil: [1, null, null] },
    { key: 'Other', label: null, is_other: true, groups_merged: 12, oil: [500, 500, null] },
    { key: 'MC', label: 'Mississippi Canyon', oil: [30, 20, null] },
  ],
} as unknown as ProductionSeries;

describe('a stack', () => {
  const data = stackOf(series, 'oil', 'Oil');

  it('has its largest group at the bottom and what is merged on top, however large', () => {
    expect(data.groups.map(({ name, tone }) => [name, tone])).toEqual([
      ['MC', 'cat-1'],
      ['(none)', 'cat-2'],
      ['Other (12)', 'cat-other'],
    ]);
    expect(data.unit).toBe('bbl');
  });

  it('adds up what was reported, and nothing where nobody reported', () => {
    expect([0, 1, 2].map((i) => totalAt(data.groups, i))).toEqual([531, 520, null]);
    expect(stackTable(data).rows).toEqual([
      ['Mar 2024', '–', '–', '–', '–'],
      ['Feb 2024', '20', '–', '500', '520'],
      ['Jan 2024', '30', '1', '500', '531'],
    ]);
  });

  it('starts at zero, and leaves hidden groups out of the axis', () => {
    const option = stackOption(data, new Set(['other']), tokens);
    expect(option.yAxis).toMatchObject({ min: 0, max: 40 });
    expect(option.series.map(({ id }) => id)).toEqual(['key MC', 'key ']);
  });

  it('says each value with its share, and the sum', () => {
    const tip = stackTip(data, data.groups, 1);
    expect(tip.rows.map(({ value, unit }) => `${value} ${unit}`)).toEqual([
      '20 bbl · 3.8 %',
      '– bbl',
      '500 bbl · 96.2 %',
    ]);
    expect(tip.foot).toBe('Together 520 bbl');
  });
});
