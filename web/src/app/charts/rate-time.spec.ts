import { RateTimeData, RateTimeView, undrawn } from './rate-time';
import { rateTimeLabel, RateTimeOption, rateTimeOption } from './rate-time-option';
import { twinOf } from './chart-table';
import { rateTimeTable } from './rate-time-table';
import { rateTimeTip } from './rate-time-tip';
import { linearScale, logScale, logTicks, sameDecades, tick } from './scale';
import type { ChartTokens } from './tokens';

const tokens = new Proxy({}, { get: (_, name) => String(name) }) as ChartTokens;
const linear: RateTimeView = { scale: 'linear', hidden: new Set() };
const log: RateTimeView = { scale: 'log', hidden: new Set() };

const data: RateTimeData = {
  title: 'Production, monthly volume',
  dates: ['2020-01-01', '2020-02-01', '2020-03-01', '2020-04-01'],
  interval: 'month',
  values: { oil: [1000, null, 0, 500], gas: [2000, null, 30, 40], water: [0, null, 10, -5] },
  wells: [12, 0, 3, 2],
  liquidUnit: 'bbl',
  gasUnit: 'Mcf',
};

type Point = number | null | { value: number; symbol: string };

function points(option: RateTimeOption, id: string): Point[] {
  return option.series.find((series) => series.id === id)?.data as Point[];
}

function drawn(option: RateTimeOption, id: string): (number | null)[] {
  return points(option, id).map((point) => (typeof point === 'object' && point !== null ? point.value : point));
}

describe('the production chart', () => {
  it('leaves a month nobody reported as a gap', () => {
    const option = rateTimeOption(data, linear, tokens);

    expect(option.series[0]).toMatchObject({ id: 'oil', connectNulls: false });
    expect(drawn(option, 'oil')).toEqual([1000, null, 0, 500]);
    expect(undrawn(data, linear)).toEqual({ gaps: 1, zeros: 0, negatives: 0 });
  });

  it('draws a value between two gaps as a dot, so that it is not lost', () => {
    const oil = points(rateTimeOption(data, linear, tokens), 'oil');

    expect(oil[0]).toEqual({ value: 1000, symbol: 'circle', symbolSize: 5 });
    expect(oil.slice(2)).toEqual([0, 500]);
  });

  it('marks and counts zeros and negatives that a log axis cannot show', () => {
    const option = rateTimeOption(data, log, tokens);
    const axis = [option.yAxis].flat()[0];

    expect(drawn(option, 'oil')).toEqual([1000, null, null, 500]);
    expect(option.series.find((series) => series.id === 'zeros')).toMatchObject({
      data: [
        [0, axis?.min],
        [2, axis?.min],
      ],
    });
    expect(undrawn(data, log)).toEqual({ gaps: 1, zeros: 2, negatives: 1 });
  });

  it('has no zero marks on a linear axis', () => {
    expect(rateTimeOption(data, linear, tokens).series.find((series) => series.id === 'zeros')).toMatchObject({
      data: [],
    });
  });

  it('names the unit on both axes, gas on its own', () => {
    const [left, right] = rateTimeOption(data, linear, tokens).yAxis;

    expect(left).toMatchObject({ name: 'bbl', position: 'left', show: true });
    expect(right).toMatchObject({ name: 'Mcf', position: 'right', show: true });
    expect(
      rateTimeOption(data, linear, tokens).series.map((series) => [
        series.id,
        'yAxisIndex' in series && series.yAxisIndex,
      ]),
    ).toEqual([
      ['oil', 0],
      ['gas', 1],
      ['water', 0],
      ['zeros', false],
    ]);
  });

  it('tells the lines apart by more than colour', () => {
    const types = rateTimeOption(data, linear, tokens).series.flatMap((series) =>
      series.type === 'line' ? [JSON.stringify(series.lineStyle?.type)] : [],
    );
    expect(new Set(types).size).toBe(3);
  });

  it('hides a phase with its axis and counts only what is shown', () => {
    const view: RateTimeView = { scale: 'linear', hidden: new Set(['gas'] as const) };
    const option = rateTimeOption(data, view, tokens);

    expect(option.series.map((series) => series.id)).toEqual(['oil', 'water', 'zeros']);
    expect(option.yAxis[1]).toMatchObject({ show: false });
  });

  it('describes itself in a sentence', () => {
    expect(rateTimeLabel(data, log)).toBe(
      'Production, monthly volume: oil, gas, water, 4 months, 1 without a report, 2 with a zero off the log axis. The same values are in the table.',
    );
    expect(rateTimeOption(data, linear, tokens).aria).toMatchObject({ enabled: true });
  });

  it('has a tooltip at full precision with ratios of the values', () => {
    const tip = rateTimeTip(data, linear, 0);

    expect(tip).toMatchObject({
      title: 'Jan 2020',
      aside: '31 days',
      foot: 'Water cut 0.0 % · GOR 2,000 scf/bbl · 12 wells',
    });
    expect(tip.rows.map((row) => `${row.value} ${row.unit}`)).toEqual(['1,000 bbl', '2,000 Mcf', '0 bbl']);
    expect(rateTimeTip(data, linear, 1).rows.map((row) => row.value)).toEqual(['–', '–', '–']);
  });

  it('has a table twin with the same values, newest first', () => {
    const { head, rows } = twinOf(rateTimeTable(data));

    expect(head).toEqual(['Month', 'Oil, bbl', 'Gas, Mcf', 'Water, bbl', 'Wells']);
    expect(rows[0]).toEqual(['Apr 2020', '500', '40', '−5', '2']);
    expect(rows[2]).toEqual(['Feb 2020', '–', '–', '–', '0']);
  });
});

describe('axes', () => {
  it('start at zero and end on a round number after four steps', () => {
    expect(linearScale([3, 2_870_000], 'bbl/d')).toEqual({
      factor: 1e6,
      unit: 'MMbbl/d',
      min: 0,
      max: 3e6,
      interval: 750_000,
    });
    expect(tick(2_250_000, linearScale([2_870_000], 'bbl/d'))).toBe('2.25');
  });

  it('reach below zero for corrections', () => {
    const axis = linearScale([-50, 900], 'bbl');
    expect(axis.min).toBeLessThanOrEqual(-50);
    expect(axis.max).toBeGreaterThanOrEqual(900);
  });

  it('stand on something when there is no value at all', () => {
    expect(linearScale([null, null], 'bbl').max).toBeGreaterThan(0);
    expect(logScale([0, null], 'bbl')).toMatchObject({ min: 1, max: 10 });
  });

  it('show whole decades from the one below the smallest positive value', () => {
    expect(logScale([0, 7, 4_200], 'bbl')).toMatchObject({ min: 1, max: 10_000, unit: 'bbl' });
    expect(logScale([2_000_000], 'bbl')).toMatchObject({ min: 1e6, max: 1e7, unit: 'MMbbl' });
  });

  it('take the prefix that suits all decades', () => {
    expect(logScale([3_400, 200_000], 'bbl/d')).toMatchObject({ min: 1e3, max: 1e6, unit: 'Mbbl/d' });
    expect(logScale([2, 4_000_000], 'bbl')).toMatchObject({ unit: 'Mbbl' });
  });

  it('label whole decades, and 2 and 5 between them where there are few', () => {
    expect(logTicks(logScale([20, 80], 'bbl'))).toEqual([10, 20, 50, 100]);
    expect(logTicks(logScale([2, 4_000], 'bbl'))).toEqual([1, 10, 100, 1_000, 10_000]);
  });

  it('share one set of decades', () => {
    const [a, b] = sameDecades(logScale([1, 9_000], 'bbl'), logScale([200, 900], 'Mcf'));
    expect(a.max / a.min).toBe(b.max / b.min);
    expect(b).toMatchObject({ min: 0.1, max: 1_000 });
  });
});
