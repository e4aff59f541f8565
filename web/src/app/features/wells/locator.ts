/** Rings of land as `public/land.json` has them: hundredths of a degree, each after the first as a difference. */
export type PackedLand = readonly (readonly number[])[];

export interface Frame {
  readonly west: number;
  readonly north: number;
  readonly width: number;
  readonly height: number;
}

const UNITS = 100;

/** Degrees to either side of the position, narrowed by the latitude so that shapes keep their proportions. */
export function frameAround(latitude: number, longitude: number, aspect: number, span = 16): Frame {
  const height = span / aspect;
  const width = span / Math.max(0.2, Math.cos((latitude * Math.PI) / 180));
  return { west: longitude - width / 2, north: latitude + height / 2, width, height };
}

/** The land inside a frame as the path of an SVG of `size`; rings that do not reach into it are left out. */
export function landPath(
  land: PackedLand,
  frame: Frame,
  size: { readonly width: number; readonly height: number },
): string {
  const parts: string[] = [];
  for (const ring of land) {
    for (const turn of [0, -360, 360]) {
      const path = ringPath(ring, frame, size, turn);
      if (path !== '') parts.push(path);
    }
  }
  return parts.join('');
}

function ringPath(
  ring: readonly number[],
  frame: Frame,
  size: { width: number; height: number },
  turn: number,
): string {
  let [x, y] = [0, 0];
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  const points: string[] = [];
  for (let i = 0; i + 1 < ring.length; i += 2) {
    x += ring[i] ?? 0;
    y += ring[i + 1] ?? 0;
    const px = ((x / UNITS + turn - frame.west) / frame.width) * size.width;
    const py = ((frame.north - y / UNITS) / frame.height) * size.height;
    [left, right] = [Math.min(left, px), Math.max(right, px)];
    [top, bottom] = [Math.min(top, py), Math.max(bottom, py)];
    points.push(`${px.toFixed(1)} ${py.toFixed(1)}`);
  }
  const outside = right < 0 || left > size.width || bottom < 0 || top > size.height;
  return outside ? '' : `M${points.join('L')}Z`;
}

/** Lines of the graticule inside a frame, with the step that leaves two to four of them. */
export function graticule(frame: Frame): {
  readonly meridians: readonly number[];
  readonly parallels: readonly number[];
} {
  const step = [1, 2, 5].find((degrees) => frame.width / degrees <= 5) ?? 10;
  const lines = (from: number, to: number): number[] => {
    const first = Math.ceil(from / step) * step;
    return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, i) => first + i * step);
  };
  return {
    meridians: lines(frame.west, frame.west + frame.width),
    parallels: lines(frame.north - frame.height, frame.north),
  };
}
