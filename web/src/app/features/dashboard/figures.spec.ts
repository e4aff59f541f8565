import type { ProductionSummary } from '../../api';
import { areaBelow, figures } from './figures';

const nothing = { value: null, month_before: null, year_before: null };
const summary: ProductionSummary = {
  month: '2024-02-01',
  newer_incomplete_months: [],
  oil: { value: 29_000_000, month_before: 31_000_000, year_before: 14_000_000 },
  gas: nothing,
  water: { value: 10, month_before: 0, year_before: null },
  boe: { value: 29_000_000, month_before: 62_000_000, year_before: 28_000_000 },
  producing_wells: { value: 1643, month_before: 1600, year_before: 1643 },
  water_cut: { value: 0.379, month_before: 0.388, year_before: 0.388 },
  gor: nothing,
  cum_oil: 1,
  cum_gas: null,
  cum_water: null,
  oil_unit: 'bbl',
  gas_unit: 'Mcf',
  water_unit: 'bbl',
  wells_matched: 8459,
  notes: [],
  as_of_version: 1,
};
const cards = figures(summary, undefined, 6);
const changes = (i: number): string[] => (cards[i]?.changes ?? []).map((c) => `${c.direction} ${c.text}`);

describe('the number cards', () => {
  it('show the volume of the month, and its rate beside the name', () => {
    expect(cards[0]).toMatchObject({ name: 'Oil', value: '29', unit: 'MMbbl', aside: '1 MMbbl/d' });
    expect(cards[0]?.exact).toBe('29,000,000 bbl');
    expect(cards[3]?.aside).toBe('6 Mcf = 1 bbl');
  });

  it('compare calendar-day rates: 29 days of February at the rate of January are no change', () => {
    expect(changes(0)).toEqual(['same 0.0%', 'up 100.0%']);
    expect(changes(3)).toEqual(['down 50.0%', 'same 0.0%']);
  });

  it('compare wells by count and the water cut in points', () => {
    expect(changes(4)).toEqual(['up 2.7%', 'same 0.0%']);
    expect(changes(5)).toEqual(['down 0.9 pt', 'down 0.9 pt']);
    expect(cards[5]).toMatchObject({ value: '37.9', unit: '%' });
  });

  it('say nothing where nothing was reported, and no change from nothing', () => {
    expect(cards[1]).toMatchObject({ value: '–', unit: '', aside: '' });
    expect(changes(1)).toEqual(['unknown –', 'unknown –']);
    expect(changes(2)).toEqual(['unknown –', 'unknown –']);
  });
});

describe('the area below a line', () => {
  it('closes every segment at the foot and leaves single values out', () => {
    expect(areaBelow('M0.0 1.0L25.0 2.0M75.0 11.0h1', 24)).toBe('M0.0 1.0L25.0 2.0L25.0 24L0.0 24Z');
    expect(areaBelow('', 24)).toBe('');
  });
});
