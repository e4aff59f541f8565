import { addMonths, dayName, daysIn, firstOfMonth, monthName, periodName } from './dates';
import { apiNumber, position } from './identifiers';

describe('dates', () => {
  it('names months, days, quarters and years', () => {
    expect(monthName('2024-12-01')).toBe('Dec 2024');
    expect(dayName('2020-11-19')).toBe('Nov 19, 2020');
    expect(periodName('2024-10-01', 'quarter')).toBe('Q4 2024');
    expect(periodName('2024-01-01', 'year')).toBe('2024');
    expect(monthName(null)).toBe('–');
  });

  it('counts calendar days, leap years included', () => {
    expect(daysIn('2024-02-01', 'month')).toBe(29);
    expect(daysIn('2023-02-01', 'month')).toBe(28);
    expect(daysIn('2024-01-01', 'quarter')).toBe(91);
    expect(daysIn('2024-01-01', 'year')).toBe(366);
  });

  it('takes a month with or without a day and refuses everything else', () => {
    expect(firstOfMonth('2024-12')).toBe('2024-12-01');
    expect(firstOfMonth('2024-12-17')).toBe('2024-12-01');
    for (const wrong of ['2024-13', '12-2024', '2024', '']) expect(firstOfMonth(wrong)).toBeUndefined();
  });
});

describe('months', () => {
  it('are counted over the ends of years', () => {
    expect(addMonths('2024-01-01', -1)).toBe('2023-12-01');
    expect(addMonths('2024-11-30', 2)).toBe('2025-01-01');
  });
});

describe('identifiers', () => {
  it('dashes API numbers of 10, 12 and 14 digits and leaves other text alone', () => {
    expect(apiNumber('6081140461')).toBe('60-811-40461');
    expect(apiNumber('608114046100')).toBe('60-811-40461-00');
    expect(apiNumber('60811404610001')).toBe('60-811-40461-00-01');
    expect(apiNumber('NO-15/9-F-1')).toBe('NO-15/9-F-1');
    expect(apiNumber(null)).toBe('–');
  });

  it('names hemispheres', () => {
    expect(position(28.16951, -89.2228)).toBe('28.1695° N, 89.2228° W');
    expect(position(-1, 2)).toBe('1.0000° S, 2.0000° E');
  });
});
