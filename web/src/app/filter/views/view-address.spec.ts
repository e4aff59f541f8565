import { addressOf, isAsSaved, queryOfView, screenOf } from './view-address';

describe('a saved view', () => {
  it('keeps the query of a page without the name of the view it came from', () => {
    expect(queryOfView('/dashboard?region=MC&region=GC&saved=v_1&scale=log')).toBe('region=MC&region=GC&scale=log');
    expect(queryOfView('/wells')).toBe('');
  });

  it('opens its screen, saying which view it is', () => {
    expect(addressOf({ id: 'v_1', screen: 'map', query: 'region=MC' })).toBe('/map?region=MC&saved=v_1');
    expect(addressOf({ id: 'v_1', screen: '/evil.example', query: 'saved=v_2' })).toBe('/dashboard?saved=v_1');
  });

  it('is as saved in any order, wherever the map looks', () => {
    const view = { screen: 'map', query: 'operator=A%20%26%20B&region=MC' };

    expect(isAsSaved(view, '/map?region=MC&operator=A+%26+B&saved=v_1&view=28,-90,7')).toBe(true);
    expect(isAsSaved(view, '/map?region=GC&operator=A+%26+B')).toBe(false);
    expect(isAsSaved(view, '/wells?region=MC&operator=A+%26+B')).toBe(false);
  });

  it('is of a screen that shows a filter', () => {
    expect(screenOf('/wells?sort=name')).toBe('wells');
    expect(screenOf('/wells/7')).toBeUndefined();
  });
});
