import type { Geometry } from 'geojson';
import { Box, wrapped } from './geometry';

/** Degrees between lines: 5° far, 1° near, less where a frame would hold none. */
export function step(zoom: number): number {
  const steps: readonly [zoom: number, degrees: number][] = [
    [2, 30],
    [4, 10],
    [6.5, 5],
    [9, 1],
    [11, 0.25],
  ];
  return steps.find(([below]) => zoom < below)?.[1] ?? 0.05;
}

/** Where the lines of a frame stand. */
export function lines(from: number, to: number, by: number): number[] {
  const first = Math.ceil(from / by - 1e-9);
  const count = Math.max(0, Math.floor(to / by + 1e-9) - first + 1);
  return Array.from({ length: Math.min(count, 400) }, (_, i) => Number(((first + i) * by).toFixed(4)));
}

/** `85° W`, `29.25° N`. */
export function meridian(lon: number): string {
  const at = wrapped(lon);
  return degrees(at, at < 0 ? 'W' : 'E');
}

export function parallel(lat: number): string {
  return degrees(lat, lat < 0 ? 'S' : 'N');
}

/** The lines of a frame and some way around it, as GeoJSON for the map. */
export function graticule(frame: Box, zoom: number): Geometry {
  const by = step(zoom);
  const [west, south, east, north] = around(frame);
  const [s, n] = [Math.max(-85, south), Math.min(85, north)];
  return {
    type: 'MultiLineString',
    coordinates: [
      ...lines(west, east, by).map((x) => [
        [x, s],
        [x, n],
      ]),
      ...lines(s, n, by).map((y) => [
        [west, y],
        [east, y],
      ]),
    ],
  };
}

/** One frame's size more to every side, so that a pan finds its lines drawn. */
export function around([west, south, east, north]: Box): Box {
  const [width, height] = [east - west, north - south];
  return [west - width, south - height, east + width, north + height];
}

function degrees(value: number, side: string): string {
  return value === 0 ? '0°' : `${Math.abs(value)}° ${side}`;
}
