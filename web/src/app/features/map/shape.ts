import type { Filter } from '../../filter/filter';
import { Box, kilometres, LonLat, pointAt, wrapped } from './geometry';

/** What somebody drew to choose wells. */
export type Shape =
  | { readonly kind: 'box'; readonly box: Box }
  | { readonly kind: 'polygon'; readonly corners: readonly LonLat[] }
  | { readonly kind: 'circle'; readonly centre: LonLat; readonly km: number };

/** Corners that a polygon in the address may have; a drawn line is simplified to it. */
export const MOST_CORNERS = 64;

/** About a metre. */
const DIGITS = 5;

/** The shape that a filter names; undefined where it names none, or none that can be drawn (kept selections). */
export function shapeOf({ bbox, polygon, near }: Filter): Shape | undefined {
  if (bbox !== undefined) {
    const box = numbers(bbox.split(','), 4);
    return box && { kind: 'box', box: box as unknown as Box };
  }
  if (polygon !== undefined) {
    const corners = polygon.split(',').map((corner) => numbers(corner.trim().split(/\s+/), 2) as LonLat | undefined);
    return corners.length >= 3 && corners.every((corner) => corner !== undefined)
      ? { kind: 'polygon', corners }
      : undefined;
  }
  const circle = near === undefined ? undefined : numbers(near.split(','), 3);
  return circle && { kind: 'circle', centre: [circle[0] ?? 0, circle[1] ?? 0], km: circle[2] ?? 0 };
}

/** The one filter member that chooses the wells of a shape. */
export function filterOfShape(shape: Shape): Pick<Filter, 'bbox' | 'polygon' | 'near'> {
  switch (shape.kind) {
    case 'box':
      return { bbox: boxText(shape.box) };
    case 'polygon':
      return { polygon: shape.corners.map((corner) => pointText(corner, ' ')).join(',') };
    case 'circle':
      return { near: `${pointText(shape.centre, ',')},${round(shape.km, 3)}` };
  }
}

export function boxText([west, south, east, north]: Box): string {
  return [wrapped(west), south, wrapped(east), north].map((value) => round(value, DIGITS)).join(',');
}

/** Its outline as a closed ring. */
export function outline(shape: Shape): LonLat[] {
  switch (shape.kind) {
    case 'box': {
      const [west, south, east0, north] = shape.box;
      const east = east0 < west ? east0 + 360 : east0;
      return closed([
        [west, north],
        [east, north],
        [east, south],
        [west, south],
      ]);
    }
    case 'polygon':
      return closed(shape.corners);
    case 'circle':
      return closed(Array.from({ length: 96 }, (_, i) => pointAt(shape.centre, shape.km, (i * 360) / 96)));
  }
}

/** The points somebody can take hold of; a circle's are its centre and one on its edge. */
export function handles(shape: Shape): readonly LonLat[] {
  if (shape.kind === 'circle') return [shape.centre, pointAt(shape.centre, shape.km, 90)];
  return shape.kind === 'box' ? outline(shape).slice(0, 4) : shape.corners;
}

/** The shape after handle `index` was moved to `point`. */
export function moved(shape: Shape, index: number, point: LonLat): Shape {
  switch (shape.kind) {
    case 'box': {
      const opposite = handles(shape)[(index + 2) % 4] ?? point;
      return { kind: 'box', box: boxBetween(opposite, point) };
    }
    case 'polygon':
      return { kind: 'polygon', corners: shape.corners.map((corner, i) => (i === index ? point : corner)) };
    case 'circle':
      return index === 0 ? { ...shape, centre: point } : { ...shape, km: kilometres(shape.centre, point) };
  }
}

export function boxBetween([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): Box {
  return [Math.min(lon1, lon2), Math.min(lat1, lat2), Math.max(lon1, lon2), Math.max(lat1, lat2)];
}

function closed(points: readonly LonLat[]): LonLat[] {
  return [...points, ...points.slice(0, 1)];
}

function pointText([lon, lat]: LonLat, between: string): string {
  return `${round(wrapped(lon), DIGITS)}${between}${round(lat, DIGITS)}`;
}

function round(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}

function numbers(texts: readonly string[], count: number): readonly number[] | undefined {
  const values = texts.map((text) => (text.trim() === '' ? NaN : Number(text)));
  return values.length === count && values.every(Number.isFinite) ? values : undefined;
}
