import { PageCache } from './page-cache';

const rows = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);

describe('the page cache', () => {
  it('asks for each page that is in sight once', () => {
    const cache = new PageCache<number>(10);

    expect(cache.take(5, 25)).toEqual([0, 1, 2]);
    expect(cache.take(5, 25)).toEqual([]);
    cache.put(0, rows(0, 10));
    expect(cache.take(0, 10)).toEqual([]);
    expect(cache.row(7)).toBe(7);
    expect(cache.row(17)).toBeUndefined();
  });

  it('asks again for a page that did not arrive', () => {
    const cache = new PageCache<number>(10);
    cache.take(0, 10);
    cache.drop(0);

    expect(cache.take(0, 10)).toEqual([0]);
  });

  it('lets go of the pages seen longest ago', () => {
    const cache = new PageCache<number>(10, 2);
    cache.put(0, rows(0, 10));
    cache.put(1, rows(10, 10));
    cache.take(0, 10);
    cache.put(2, rows(20, 10));

    expect(cache.row(0)).toBe(0);
    expect(cache.row(10)).toBeUndefined();
    expect(cache.take(10, 20)).toEqual([1]);
  });

  it('does not ask for the page after the last row', () => {
    expect(new PageCache<number>(10).take(0, 10)).toEqual([0]);
  });
});
