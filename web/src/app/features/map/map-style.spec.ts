import { statusColouring } from './colouring';
import { MapLook, mapStyle } from './map-style';
import type { MapTokens } from './map-tokens';

const TOKENS = new Proxy({} as MapTokens, { get: () => '#123456' });

const LOOK: MapLook = {
  tokens: TOKENS,
  baseUrl: 'base/{z}/{x}/{y}.pbf',
  graticuleFrame: [-100, 20, -80, 30],
  graticuleZoom: 5,
  tileSets: [
    { id: 'others1', url: 'others', faint: true },
    { id: 'wells1', url: 'wells', faint: false },
  ],
  colouring: statusColouring(),
  sizeBy: 'latest',
  gas: { system: 'field', boeMcf: 6 },
  shape: undefined,
  rehearsedAt: undefined,
};

describe('the style of the map', () => {
  it('rehearses every kind of dot in the frame and out of sight', () => {
    const style = mapStyle({ ...LOOK, rehearsedAt: [-91, 28] });
    const dots = style.layers.filter(({ id, type }) => type === 'circle' && !id.startsWith('rehearsal-'));
    const rehearsed = style.layers.filter((layer) => 'source' in layer && layer.source === 'rehearsal');

    expect(dots.map(({ id }) => id)).toEqual(['city-dots', 'others1-dots', 'wells1-dots']);
    expect(rehearsed.map(({ id }) => id)).toEqual(dots.map(({ id }) => `rehearsal-${id}`));
    for (const [i, { paint }] of rehearsed.entries()) {
      expect(paint).toEqual({ ...dots[i]?.paint, 'circle-translate': [0, -100_000] });
    }
    expect(style.sources['rehearsal']).toMatchObject({ data: { geometry: { coordinates: [-91, 28] } } });
  });

  it('has nothing of that once the map was drawn', () => {
    expect(JSON.stringify(mapStyle(LOOK))).not.toContain('rehearsal');
  });
});
