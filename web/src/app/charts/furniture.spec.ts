import { dateAxis } from './furniture';
import type { ChartTokens } from './tokens';

const tokens = {} as ChartTokens;

interface Labels {
  interval: (index: number, date: string) => boolean;
  formatter: (date: string) => string;
}

function labels(dates: string[], interval: 'month' | 'quarter' | 'year'): string[] {
  const axisLabel = dateAxis(dates, interval, tokens).axisLabel as unknown as Labels;
  return dates.filter((date, i) => axisLabel.interval(i, date)).map((date) => axisLabel.formatter(date));
}

const months = (year: number, from: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => new Date(Date.UTC(year, from - 1 + i, 1)).toISOString().slice(0, 10));

describe('the time axis', () => {
  it('labels years at their January in a long window', () => {
    expect(labels(months(2020, 6, 48), 'month')).toEqual(['2021', '2022', '2023', '2024']);
  });

  it('labels quarters in a window of a year and a half, halves up to three years, the year at the first of them', () => {
    expect(labels(months(2023, 6, 14), 'month')).toEqual(['Jul 2023', 'Oct', '2024', 'Apr', 'Jul']);
    expect(labels(months(2022, 2, 35), 'month')).toEqual(['Jul 2022', '2023', 'Jul', '2024', 'Jul']);
  });

  it('labels every month of a year, and a single month', () => {
    expect(labels(months(2024, 2, 4), 'month')).toEqual(['Feb 2024', 'Mar', 'Apr', 'May']);
    expect(labels(months(2024, 2, 1), 'month')).toEqual(['Feb 2024']);
    expect(labels(['2024-01-01'], 'month')).toEqual(['Jan 2024']);
  });

  it('labels years by year', () => {
    expect(labels(['2022-01-01', '2023-01-01'], 'year')).toEqual(['2022', '2023']);
  });
});
