import type { ProductionTotals } from '../../api';
import { regionBars } from './region-bars';

const row = (key: string | null, oil: number | null, boe: number): ProductionTotals['total'] => ({
  key,
  label: key === 'GC' ? 'Green Canyon' : null,
  oil,
  gas: 1,
  water: 1,
  condensate: null,
  ngl: null,
  boe,
  share: null,
  well_count: 3,
  groups_merged: 0,
});

const totals: ProductionTotals = {
  group_by: 'region',
  start_date: '2020-01-01',
  end_date: '2024-12-01',
  oil_unit: 'bbl',
  gas_unit: 'Mcf',
  water_unit: 'bbl',
  rows: [row('MC', null, 9e6), row(null, 1e6, 2e6), row('GC', 3e6, 4e6)],
  total: row(null, 4e6, 15e6),
  wells_matched: 9,
  notes: [],
  as_of_version: 1,
};

describe('totals by region', () => {
  it('are ordered by the measure, with what was not reported last and without a length', () => {
    const { unit, bars } = regionBars(totals, 'oil');

    expect(unit).toBe('MMbbl');
    expect(bars.map((bar) => [bar.code, bar.amount, bar.share, bar.length])).toEqual([
      ['GC', '3', '75.0 %', 1],
      ['(none)', '1', '25.0 %', 1 / 3],
      ['MC', '–', '–', 0],
    ]);
  });

  it('stand beside the year before on one scale, with the change', () => {
    const before = { ...totals, rows: [row('GC', 6e6, 1), row('MC', 1e6, 1)] };
    const bars = regionBars(totals, 'oil', before).bars;

    expect(bars.map((bar) => [bar.code, bar.length, bar.tick, bar.change])).toEqual([
      ['GC', 0.5, 1, '−50.0 %'],
      ['(none)', 1 / 6, undefined, 'new'],
      ['MC', 0, 1 / 6, '–'],
    ]);
    expect(regionBars(totals, 'oil').bars[0]?.change).toBe('–');
  });

  it('say the amount at full precision too', () => {
    expect(regionBars(totals, 'oil').bars.map((bar) => bar.exact)).toEqual(['3,000,000 bbl', '1,000,000 bbl', '–']);
    expect(regionBars(totals, 'boe').bars[0]?.exact).toBe('9,000,000 boe');
  });

  it('filter wells without a region by the name the API has for them', () => {
    expect(regionBars(totals, 'oil').bars.find((bar) => bar.code === '(none)')?.value).toBe('(none)');
  });

  it('show the label of a code where it is known', () => {
    expect(regionBars(totals, 'boe').bars.find((bar) => bar.code === 'GC')?.label).toBe('Green Canyon');
  });
});
