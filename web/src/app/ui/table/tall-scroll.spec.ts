import { ariaSort, nextSort } from './column';
import { TallPosition } from './tall-scroll';

describe('a list taller than a browser can lay out', () => {
  const rows = 20_000_000;
  const tall = (): TallPosition => new TallPosition(rows * 32, 600);

  it('is laid out no taller than browsers allow', () => {
    expect(tall().laidOut).toBeLessThan(30_000_000);
  });

  it('scrolls exactly in small steps', () => {
    const position = tall();
    position.scrolledTo(100);
    position.scrolledTo(164);
    expect(position.virtual).toBe(164);
  });

  it('reaches its first and its last row', () => {
    const position = tall();
    position.scrolledTo(position.laidOut - 600);
    expect(position.virtual).toBe(rows * 32 - 600);
    position.scrolledTo(0);
    expect(position.virtual).toBe(0);
  });

  it('goes to the same share of the list when the scrollbar is dragged', () => {
    const position = tall();
    position.scrolledTo((position.laidOut - 600) / 2);
    expect(position.virtual / (rows * 32)).toBeCloseTo(0.5, 4);
  });

  it('puts the row it jumps to at the top of the view', () => {
    const position = tall();
    const physical = position.jumpTo(12_345_678 * 32);
    expect(position.place(12_345_678 * 32)).toBeCloseTo(physical, 3);
  });

  it('is not compressed when it fits', () => {
    const position = new TallPosition(3_200, 600);
    position.scrolledTo(1_000);
    expect([position.laidOut, position.virtual, position.place(64)]).toEqual([3_200, 1_000, 64]);
  });
});

describe('sorting', () => {
  it('starts numbers with the largest and text with the first', () => {
    expect(nextSort('', { sort: 'cum_oil', number: true })).toBe('-cum_oil');
    expect(nextSort('-cum_oil', { sort: 'cum_oil', number: true })).toBe('cum_oil');
    expect(nextSort('', { sort: 'name' })).toBe('name');
    expect(nextSort('name', { sort: 'name' })).toBe('-name');
  });

  it('is told to screen readers', () => {
    expect(ariaSort('-name', 'name')).toBe('descending');
    expect(ariaSort('name', 'name')).toBe('ascending');
    expect(ariaSort('name', 'field')).toBeNull();
  });
});
