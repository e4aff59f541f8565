import { inFrame } from './strip-data';
import { tileUrl } from './tile-url';
import { TileSets } from './tile-sets';
import { viewOf, viewText } from './view-address';

describe('the address of a view', () => {
  it('leads back to it', () => {
    const view = { centre: [-90.5, 27.75] as const, zoom: 5.62 };
    expect(viewText(view)).toBe('27.7500,-90.5000,5.62');
    expect(viewOf(viewText(view))).toEqual(view);
  });

  it('is not read where it is none', () => {
    for (const text of [undefined, '', '1,2', '1,2,x', '95,0,3', '0,181,3', '1,,3'])
      expect(viewOf(text)).toBeUndefined();
  });
});

describe('the tiles of a filter', () => {
  it('are asked for under its members, each value by itself', () => {
    const url = tileUrl(
      'http://here',
      '/api/v1/',
      { region: ['GC', 'A&B'], polygon: '-90 28,-89 28,-89 29' },
      'metric',
    );
    expect(url).toBe(
      'http://here/api/v1/map/tiles/{z}/{x}/{y}.mvt?units=metric&region=GC&region=A%26B&polygon=-90+28%2C-89+28%2C-89+29',
    );
  });

  it('stay, faint, until those of the next filter are there', () => {
    const sets = new TileSets();
    sets.ask({ wells: 'a', others: undefined });
    sets.ask({ wells: 'b', others: undefined });
    expect(sets.shown().map(({ url, faint }) => [url, faint])).toEqual([
      ['a', true],
      ['b', false],
    ]);
    sets.loaded();
    expect(sets.shown().map(({ url, faint }) => [url, faint])).toEqual([['b', false]]);
  });

  it('of the wells that a shape leaves out are shown beside those it chooses', () => {
    const sets = new TileSets();
    sets.ask({ wells: 'all', others: undefined });
    sets.ask({ wells: 'chosen', others: 'all' });
    expect(sets.shown().map(({ url, faint }) => [url, faint])).toEqual([
      ['all', true],
      ['chosen', false],
    ]);
    const others = sets.shown()[0]?.id;
    sets.ask({ wells: 'chosen anew', others: 'all' });
    sets.loaded();
    expect(sets.shown()[0]?.id).toBe(others);
    expect(sets.shown().map(({ url }) => url)).toEqual(['all', 'chosen anew']);
  });

  it('get a new name when they are asked for again, so that what failed is fetched', () => {
    const sets = new TileSets();
    sets.ask({ wells: 'a', others: undefined });
    const before = sets.current()?.id;
    sets.askAgain();
    expect(sets.current()).toMatchObject({ url: 'a' });
    expect(sets.current()?.id).not.toBe(before);
  });
});

describe('what is in the frame', () => {
  it('is the filter with the frame as its box', () => {
    expect(inFrame({ region: ['GC'] }, [-92, 27, -88, 29])).toEqual({ region: ['GC'], bbox: '-92,27,-88,29' });
  });

  it('is what frame and box share, and nothing where they do not meet', () => {
    expect(inFrame({ bbox: '-90,20,-80,28' }, [-92, 27, -88, 29]).bbox).toBe('-90,27,-88,28');
    expect(inFrame({ bbox: '0,50,10,60' }, [-92, 27, -88, 29]).bbox).toBe('-92,27,-92,27');
  });

  it('is the whole world where the map shows it more than once', () => {
    expect(inFrame({}, [-250, -100, 190, 88]).bbox).toBe('-180,-90,180,88');
  });
});
