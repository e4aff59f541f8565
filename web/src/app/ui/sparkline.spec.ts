import { sparkPath } from './sparkline';

describe('a sparkline', () => {
  it('runs from zero at its foot to the largest value at its top', () => {
    expect(sparkPath([0, 5, 10], 100, 22)).toBe('M0.0 21.0L50.0 11.0L100.0 1.0');
  });

  it('breaks where nothing was reported, and shows a value between gaps', () => {
    expect(sparkPath([10, 10, null, 5, null], 100, 22)).toBe('M0.0 1.0L25.0 1.0M75.0 11.0h1');
  });

  it('of nothing is empty, of zeros a line at the foot', () => {
    expect(sparkPath([], 100, 22)).toBe('');
    expect(sparkPath([null], 100, 22)).toBe('');
    expect(sparkPath([0, 0], 100, 22)).toBe('M0.0 21.0L100.0 21.0');
  });
});
