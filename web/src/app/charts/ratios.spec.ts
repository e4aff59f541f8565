import { rateCumPoints, rateCumTable } from './rate-cum';
import { rateCumOption } from './rate-cum-option';
import { ratioOption, waterAxis } from './ratio-option';
import { RatioData, ratioLabel, ratioTable } from './ratios';
import type { ChartTokens } from './tokens';

const tokens = new Proxy({}, { get: (_, name) => String(name) }) as ChartTokens;
const data: RatioData = {
  title: 'A-1',
  dates: ['2024-01-01', '2024-02-01', '2024-03-01'],
  interval: 'month',
  gor: [1080, null, 950],
  wor: [0.25, null, 1],
  waterCut: [0.2, null, 0.5],
  gorUnit: 'scf/bbl',
};

describe('the ratios', () => {
  it('leave a gap where there is no oil to divide by', () => {
    const option = ratioOption(data, 'water_cut', tokens);

    expect(option.series.map(({ id, data: values, connectNulls }) => [id, values, connectNulls])).toEqual([
      ['gor', [1080, null, 950], false],
      ['water', [20, null, 50], false],
    ]);
    expect(ratioLabel(data, 'water_cut')).toContain('3 months, 2 with a GOR');
  });

  it('share four steps on both sides, the water cut never beyond 100 %', () => {
    expect(waterAxis([20, null, 50], 'water_cut')).toMatchObject({ min: 0, max: 60, interval: 15, unit: '%' });
    expect(waterAxis([100], 'water_cut').max).toBe(100);
    expect(waterAxis([3], 'wor')).toMatchObject({ min: 0, max: 3 });
  });

  it('are a table with the unit in each head', () => {
    expect(ratioTable(data)).toEqual({
      head: ['Month', 'GOR, scf/bbl', 'WOR', 'Water cut, %'],
      rows: [
        ['Jan 2024', 1080, 0.25, 20],
        ['Feb 2024', null, null, null],
        ['Mar 2024', 950, 1, 50],
      ],
    });
  });
});

describe('rate against cumulative', () => {
  const cum = {
    title: 'A-1',
    interval: 'month' as const,
    dates: data.dates,
    rate: { oil: [100, null, 80], gas: [1, 2, 3] },
    cum: { oil: [3100, 3100, 5580], gas: [31, 89, 182] },
    rateUnit: { oil: 'bbl/d', gas: 'Mcf/d' },
    cumUnit: { oil: 'bbl', gas: 'Mcf' },
  };

  it('has a point for each month with a report', () => {
    expect(rateCumPoints(cum, 'oil').map(({ date }) => date)).toEqual(['2024-01-01', '2024-03-01']);
    expect(rateCumOption(cum, 'oil', tokens).series[0]?.data).toEqual([
      [3100, 100],
      [5580, 80],
    ]);
  });

  it('names what its axes and columns are in', () => {
    const option = rateCumOption(cum, 'gas', tokens);

    expect(option.xAxis).toMatchObject({ name: 'Cumulative gas, Mcf' });
    expect(option.yAxis).toMatchObject({ name: 'Mcf/d', min: 0 });
    expect(rateCumTable(cum, 'gas').head).toEqual(['Month', 'Cumulative gas, Mcf', 'Gas, Mcf/d']);
  });
});
