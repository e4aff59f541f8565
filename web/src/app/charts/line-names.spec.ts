import { namePlaces } from './line-names';
import { RateTimeData, RateTimeView } from './rate-time';

const linear: RateTimeView = { scale: 'linear', hidden: new Set() };

function chart(oil: (number | null)[], gas: (number | null)[], water: (number | null)[]): RateTimeData {
  return {
    title: 'Production',
    dates: oil.map((_, i) => `2020-${String(i + 1).padStart(2, '0')}-01`),
    interval: 'month',
    values: { oil, gas, water },
    wells: oil.map(() => 1),
    liquidUnit: 'bbl',
    gasUnit: 'Mcf',
  };
}

/** Level for a year; the last month puts the end of the axis at 100. */
const flat = (value: number): number[] => Array.from({ length: 12 }, (_, i) => (i === 11 ? 100 : value));

describe('the names of the lines', () => {
  it('stand above lines that are far apart', () => {
    const places = namePlaces(chart(flat(50), flat(80), flat(20)), linear);

    expect([...places]).toEqual([
      ['oil', { index: 1, below: false }],
      ['gas', { index: 1, below: false }],
      ['water', { index: 1, below: false }],
    ]);
  });

  it('go below where another line is close above', () => {
    expect(namePlaces(chart(flat(76), flat(80), flat(20)), linear).get('oil')).toEqual({ index: 1, below: true });
  });

  it('wait for a date at which nothing crosses them', () => {
    const steep = [10, 10, 90, 10, 90, 50, 50, 50, 50, 50, 50, 50];

    expect(namePlaces(chart(steep, flat(99), flat(1)), linear).get('oil')?.index).toBeGreaterThanOrEqual(5);
  });

  it('are left to the legend where there is no room, and where nothing is reported', () => {
    const zigzag = Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? 0 : 100));
    const nothing = zigzag.map(() => null);

    expect([...namePlaces(chart(zigzag, zigzag, nothing), linear).keys()]).toEqual([]);
  });
});
