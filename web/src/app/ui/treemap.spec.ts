import { treemap } from './treemap';

describe('a treemap', () => {
  it('covers the whole area in proportion', () => {
    const sizes = [6, 6, 4, 3, 2, 2, 1];
    const tiles = treemap(sizes, 1.5);

    for (const { index, width, height } of tiles)
      expect((width * height) / 10_000).toBeCloseTo((sizes[index] ?? 0) / 24, 9);
    for (const { left, top, width, height } of tiles) {
      expect(left + width).toBeLessThanOrEqual(100 + 1e-9);
      expect(top + height).toBeLessThanOrEqual(100 + 1e-9);
    }
  });

  it('leaves out what has no size, and is empty without any', () => {
    expect(treemap([0, 5, 0], 1).map(({ index }) => index)).toEqual([1]);
    expect(treemap([0], 1)).toEqual([]);
    expect(treemap([], 1)).toEqual([]);
  });
});
