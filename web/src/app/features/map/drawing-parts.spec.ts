import { colourExpression, groupColouring, statusColouring } from './colouring';
import { Cluster, mostOf } from './clusters';
import { around, graticule, lines, meridian, parallel, step } from './graticule';
import type { MapTokens } from './map-tokens';
import { arcs, ringLabel, ringRadius } from './ring';
import { metresPerPixel, scaleBar } from './scale-bar';
import { LARGEST, legendVolumes, radiusOf, SMALLEST } from './sizing';

describe('the ring of a cluster', () => {
  it('is parted clockwise from 12 o’clock by what it holds, without what it does not', () => {
    expect(
      arcs(8, [
        ['producing', 2],
        ['drilling', 0],
        ['other', 6],
      ]),
    ).toEqual([
      { key: 'producing', from: 0, to: 0.25 },
      { key: 'other', from: 0.25, to: 1 },
    ]);
  });

  it('grows with its count', () => {
    const radii = [2, 100, 5_000, 20_000, 1e7].map(ringRadius);
    expect([...radii].sort((a, b) => a - b)).toEqual(radii);
  });

  it('says its count in a few characters', () => {
    expect([7, 999, 1_000, 1_523, 15_300, 57_217, 999_600, 2_400_000].map(ringLabel)).toEqual([
      '7',
      '999',
      '1.0k',
      '1.5k',
      '15k',
      '57k',
      '1.0M',
      '2.4M',
    ]);
  });
});

describe('the first frame', () => {
  const at = (lon: number, lat: number, count: number): Cluster => ({
    at: [lon, lat],
    count,
    groups: [],
    latestBoe: null,
  });

  it('leaves out a few wells far away', () => {
    const gulf = [at(-94, 28, 500), at(-88, 29, 500)];
    expect(mostOf([...gulf, at(-165, 70, 30)])).toEqual([
      [-94, 28],
      [-88, 29],
    ]);
    expect(mostOf([])).toBeUndefined();
  });
});

describe('the graticule', () => {
  it('has lines at round degrees, closer as the map is', () => {
    expect(lines(-91.2, -84.9, 5)).toEqual([-90, -85]);
    expect(lines(28.1, 29, 0.25)).toEqual([28.25, 28.5, 28.75, 29]);
    const steps = [1, 3, 5, 8, 10, 14].map(step);
    expect(steps).toEqual([30, 10, 5, 1, 0.25, 0.05]);
  });

  it('is named by its side of Greenwich and of the equator', () => {
    expect([meridian(-90), meridian(0), meridian(190), parallel(29.25), parallel(-5)]).toEqual([
      '90° W',
      '0°',
      '170° W',
      '29.25° N',
      '5° S',
    ]);
  });

  it('reaches beyond the frame, never beyond the map', () => {
    expect(around([-92, 27, -88, 29])).toEqual([-96, 25, -84, 31]);
    const flat = JSON.stringify(graticule([-180, -80, 180, 84], 1));
    expect(flat).not.toMatch(/8[6-9]\b|90\.|-90,-9/);
  });
});

describe('the scale', () => {
  it('is a round length in kilometres and miles', () => {
    // At the equator a 512-pixel tile of zoom 0 is the whole circumference, 40,075,016.7 m.
    expect(metresPerPixel(0, 0) * 512).toBeCloseTo(40_075_016.7, 0);
    const bar = scaleBar(27.75, 5.62);
    expect(bar.label).toBe('100 km · 62 mi');
    expect(bar.width).toBeCloseTo(71, 0);
    expect(scaleBar(28, 15).label).toBe('200 m · 660 ft');
  });
});

describe('the size of a dot', () => {
  it('is least for nothing, most for the largest wells, and between them a logarithm', () => {
    expect(radiusOf(0, 'latest', 'field')).toBe(SMALLEST);
    expect(radiusOf(1e6, 'latest', 'field')).toBe(LARGEST);
    expect(radiusOf(1e9, 'latest', 'field')).toBe(LARGEST);
    expect(radiusOf(1e4, 'latest', 'field')).toBe((SMALLEST + LARGEST) / 2);
  });

  it('is explained at nothing, in the middle and at most', () => {
    expect(legendVolumes('latest', 'field')).toEqual([0, 1e4, 1e6]);
    expect(legendVolumes('cumulative', 'metric')).toEqual([0, 1e5, 1e7]);
  });
});

describe('colours', () => {
  const tokens = new Proxy({}, { get: (_, name) => `#${String(name)}` }) as MapTokens;

  it('of statuses are those of the legend', () => {
    const expression = colourExpression(statusColouring(), tokens) as unknown[];
    expect(expression.slice(0, 4)).toEqual(['match', ['get', 'status_group'], 'producing', '#ok']);
    expect(expression.at(-1)).toBe('#catOther');
  });

  it('go to the eight largest groups, and one grey to all the rest', () => {
    const groups = Array.from({ length: 11 }, (_, i) => ({
      value: i === 2 ? null : `R${i}`,
      label: i === 0 ? 'Reef' : null,
    }));
    const colouring = groupColouring('region', groups);
    expect(colouring.swatches.map(({ label }) => label)).toEqual([
      'R0 Reef',
      'R1',
      'R3',
      'R4',
      'R5',
      'R6',
      'R7',
      'R8',
      'Other (3)',
    ]);
    expect(JSON.stringify(colourExpression(colouring, tokens))).toContain('"R8","#cat8","#catOther"');
  });

  it('without a group are grey', () => {
    expect(colourExpression(groupColouring('operator', []), tokens)).toBe('#catOther');
  });
});
