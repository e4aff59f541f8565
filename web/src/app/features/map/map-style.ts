import type { Feature, Geometry } from 'geojson';
import { baseLayers } from './base-layers';
import { colourExpression, Colouring } from './colouring';
import { Box, LonLat } from './geometry';
import { graticule } from './graticule';
import type { MapTokens } from './map-tokens';
import { outline, Shape } from './shape';
import { GasPerOil, radiusExpression, SizeBy } from './sizing';
import { HOLLOW, STATUS_GROUPS } from './status-groups';
import type { Layer, Style } from './style-types';

/** Wells of one filter. */
export interface TileSet {
  readonly id: string;
  readonly url: string;
  /** Not chosen by the shape, or of the filter before: faint, and under the others. */
  readonly faint: boolean;
}

/** Everything the drawn map depends on. */
export interface MapLook {
  readonly tokens: MapTokens;
  readonly baseUrl: string;
  readonly graticuleFrame: Box;
  readonly graticuleZoom: number;
  readonly tileSets: readonly TileSet[];
  readonly colouring: Colouring;
  readonly sizeBy: SizeBy;
  readonly gas: GasPerOil;
  readonly shape: Shape | undefined;
  /** A place in the frame, until the map is drawn for the first time. */
  readonly rehearsedAt: LonLat | undefined;
}

const REHEARSAL = 'rehearsal';

/** Where a dot is rehearsed nobody sees it: so many pixels above its place. */
const OUT_OF_SIGHT = -100_000;

/** Wells are cut finely up to here; closer views draw the same tiles larger. */
const MOST_TILE_ZOOM = 14;

/** What is not chosen drops to this. */
export const FAINT = 0.13;

/** The whole map as the library wants it. The library compares it with what it shows and changes only what differs. */
export function mapStyle(look: MapLook): Style {
  const { rehearsedAt, shape, tileSets } = look;
  const layers = [
    ...baseLayers(look.tokens),
    shapeFill(look.tokens),
    ...tileSets.map((set) => wellsLayer(set, look)),
    shapeLine(look.tokens),
  ];
  return {
    version: 8,
    sources: {
      base: { type: 'vector', tiles: [look.baseUrl], maxzoom: 5 },
      graticule: { type: 'geojson', data: geometry(graticule(look.graticuleFrame, look.graticuleZoom)) },
      shape: { type: 'geojson', data: geometry(shapeGeometry(shape)) },
      ...Object.fromEntries(
        tileSets.map(({ id, url }) => [id, { type: 'vector', tiles: [url], maxzoom: MOST_TILE_ZOOM } as const]),
      ),
      ...(rehearsedAt && { [REHEARSAL]: { type: 'geojson', data: geometry(pointAt(rehearsedAt)) } }),
    },
    layers: [...layers, ...(rehearsedAt ? rehearsal(layers) : [])],
  };
}

export function wellsLayerId(set: Pick<TileSet, 'id'>): string {
  return `${set.id}-dots`;
}

function wellsLayer(set: TileSet, { colouring, tokens, sizeBy, gas }: MapLook): Layer {
  const colour = colourExpression(colouring, tokens);
  const hollow = ['==', ['get', 'status_group'], HOLLOW];
  const order = STATUS_GROUPS.flatMap(({ key }, i) => [key, -i]);
  const radius = radiusExpression(sizeBy, gas);
  const strength = set.faint ? FAINT : 1;
  return {
    id: wellsLayerId(set),
    type: 'circle',
    source: set.id,
    'source-layer': 'wells',
    layout: { 'circle-sort-key': ['match', ['get', 'status_group'], ...order, -9] },
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 5, ['*', 0.7, radius], 9, radius],
      'circle-color': colour,
      'circle-opacity': ['case', hollow, 0, 0.9 * strength],
      'circle-stroke-color': ['case', hollow, colour, tokens.sea],
      'circle-stroke-width': 1,
      'circle-stroke-opacity': 0.9 * strength,
    },
  } as object as Layer;
}

/**
 * The first dot of a kind has the graphics system compile what draws such dots, and everything waits for it. Far out
 * there are rings only: without a rehearsal that would come in the middle of somebody's zooming.
 */
function rehearsal(layers: readonly Layer[]): Layer[] {
  return layers
    .filter((layer) => layer.type === 'circle')
    .map(({ id, layout = {}, paint }) => ({
      id: `${REHEARSAL}-${id}`,
      type: 'circle',
      source: REHEARSAL,
      layout,
      paint: { ...paint, 'circle-translate': [0, OUT_OF_SIGHT] },
    }));
}

function pointAt([lon, lat]: LonLat): Geometry {
  return { type: 'Point', coordinates: [lon, lat] };
}

function shapeGeometry(shape: Shape | undefined): Geometry {
  if (shape === undefined) return { type: 'GeometryCollection', geometries: [] };
  return { type: 'Polygon', coordinates: [outline(shape).map(([lon, lat]) => [lon, lat])] };
}

function geometry(value: Geometry): Feature {
  return { type: 'Feature', properties: {}, geometry: value };
}

function shapeFill(tokens: MapTokens): Layer {
  return {
    id: 'shape-fill',
    type: 'fill',
    source: 'shape',
    paint: { 'fill-color': tokens.accent, 'fill-opacity': 0.09 },
  };
}

function shapeLine(tokens: MapTokens): Layer {
  return {
    id: 'shape-line',
    type: 'line',
    source: 'shape',
    paint: { 'line-color': tokens.accent, 'line-width': 2, 'line-dasharray': [3, 2] },
  };
}
