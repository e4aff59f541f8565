import { duration, instant } from './instants';

describe('instants', () => {
  it('are shown in the time of the reader', () => {
    const local = new Date(2026, 10, 6, 2, 5);

    expect(instant(local.toISOString())).toBe('Nov 6, 2026, 02:05');
    expect(instant(null)).toBe('–');
  });

  it('are apart by a duration', () => {
    const start = '2026-01-01T00:00:00Z';

    expect(duration(start, '2026-01-01T00:00:00.440Z')).toBe('0.4 s');
    expect(duration(start, '2026-01-01T00:00:59Z')).toBe('59 s');
    expect(duration(start, '2026-01-01T00:03:20Z')).toBe('3 min 20 s');
  });
});
