import type { Point } from 'geojson';
import type { Map as GlMap, MapGeoJSONFeature } from 'maplibre-gl';
import { LonLat } from './geometry';
import type { Dot } from './map-state';

const REACH = 4;

/** The wells under a pixel, the topmost first, each once. */
export function dotsAt(map: GlMap, layer: string, x: number, y: number): Dot[] {
  if (map.getLayer(layer) === undefined) return [];
  const found = map.queryRenderedFeatures(
    [
      [x - REACH, y - REACH],
      [x + REACH, y + REACH],
    ],
    { layers: [layer] },
  );
  const dots = found.map(dotOf);
  return dots.filter((dot, i) => dots.findIndex(({ id }) => id === dot.id) === i);
}

function dotOf({ geometry, properties }: MapGeoJSONFeature): Dot {
  const text = (name: string): string | null => {
    const value: unknown = properties[name];
    return typeof value === 'string' ? value : null;
  };
  return {
    id: Number(properties['id']),
    name: text('name') ?? '',
    group: text('status_group') ?? '',
    status: text('status'),
    operator: text('operator'),
    field: text('field'),
    apiNumber: text('api_number'),
    at: (geometry as Point).coordinates as unknown as LonLat,
  };
}
