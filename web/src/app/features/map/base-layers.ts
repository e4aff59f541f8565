import type { MapTokens } from './map-tokens';
import type { Layer } from './style-types';

const FONT = ['Inter Variable'];

/** Sea, graticule, land, coast and lines, and their names: what a map needs to be read, and no more. */
export function baseLayers(tokens: MapTokens): Layer[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': tokens.sea } },
    { id: 'graticule', type: 'line', source: 'graticule', paint: { 'line-color': tokens.graticule, 'line-width': 1 } },
    {
      id: 'shelf',
      type: 'line',
      source: 'base',
      'source-layer': 'land',
      paint: {
        'line-color': tokens.sea2,
        'line-width': ['interpolate', ['linear'], ['zoom'], 3, 4, 8, 16],
        'line-blur': 5,
      },
    },
    { id: 'land', type: 'fill', source: 'base', 'source-layer': 'land', paint: { 'fill-color': tokens.land } },
    line('counties', tokens.border, { minzoom: 6, opacity: 0.7 }),
    line('states', tokens.border, { minzoom: 2.5 }),
    line('borders', tokens.coast, { dash: [4, 2] }),
    line('land', tokens.coast, { id: 'coast' }),
    ...labels(tokens),
  ];
}

interface LineOptions {
  readonly id?: string;
  readonly minzoom?: number;
  readonly opacity?: number;
  readonly dash?: number[];
}

function line(layer: string, color: string, { id = layer, minzoom = 0, opacity = 1, dash }: LineOptions): Layer {
  return {
    id,
    type: 'line',
    source: 'base',
    'source-layer': layer,
    minzoom,
    paint: {
      'line-color': color,
      'line-width': 0.9,
      'line-opacity': opacity,
      ...(dash === undefined ? {} : { 'line-dasharray': dash }),
    },
  };
}

/** With no glyph source the library draws the letters from the page's own font. The largest places win where names would touch. */
function labels(tokens: MapTokens): Layer[] {
  const onLand = { color: tokens.label, halo: tokens.land };
  return [
    label('county', { size: 11, minzoom: 7.5, spacing: 0.02, source: 'county_labels', ...onLand }),
    { ...label('city', { size: 11, minzoom: 5, ...onLand, anchor: 'left' }), id: 'city' },
    {
      id: 'city-dots',
      type: 'circle',
      source: 'base',
      'source-layer': 'labels',
      minzoom: 5,
      filter: ['==', ['get', 'kind'], 'city'],
      paint: { 'circle-radius': 2.5, 'circle-color': tokens.label },
    },
    label('state', { size: 12, minzoom: 3.6, maxzoom: 8, spacing: 0.06, ...onLand }),
    label('country', { size: 12, minzoom: 1.5, maxzoom: 7, spacing: 0.06, ...onLand }),
    label('water', { size: 13, minzoom: 1.5, maxzoom: 8, spacing: 0.16, color: tokens.seaLabel, halo: tokens.sea }),
  ];
}

interface LabelOptions {
  readonly size: number;
  readonly minzoom: number;
  readonly maxzoom?: number;
  readonly spacing?: number;
  readonly color: string;
  readonly halo: string;
  readonly anchor?: 'left';
  readonly source?: string;
}

function label(kind: string, options: LabelOptions): Layer {
  const { size, minzoom, maxzoom = 24, spacing = 0, color, halo, anchor, source = 'labels' } = options;
  return {
    id: kind,
    type: 'symbol',
    source: 'base',
    'source-layer': source,
    minzoom,
    maxzoom,
    filter: ['==', ['get', 'kind'], kind],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': FONT,
      'text-size': size,
      'text-letter-spacing': spacing,
      'text-max-width': kind === 'water' ? 20 : 8,
      'text-padding': 6,
      'symbol-sort-key': ['-', 0, ['get', 'rank']],
      ...(anchor === undefined ? {} : { 'text-anchor': anchor, 'text-offset': [0.6, 0] }),
    },
    paint: { 'text-color': color, 'text-halo-color': halo, 'text-halo-width': 1.5 },
  };
}
