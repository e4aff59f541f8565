/** A part of a cluster's ring, in turns clockwise from 12 o'clock. */
export interface Arc {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** Pixels from the middle of the largest cluster to the outside of its ring. */
export const LARGEST_RING = 46;

/** The same for any cluster: a ring's area follows the count. */
export function ringRadius(count: number): number {
  return Math.min(LARGEST_RING, 14 + 19 * Math.sqrt(count / 20_000));
}

export function ringWidth(radius: number): number {
  if (radius > 22) return 5.5;
  return radius > 17 ? 4.5 : 3.5;
}

/** What is missing to the count is the last, unnamed arc, so that a ring is always whole. */
export function arcs(count: number, parts: readonly (readonly [key: string, count: number])[]): Arc[] {
  let from = 0;
  return parts
    .filter(([, n]) => n > 0)
    .map(([key, n]) => {
      const arc = { key, from, to: Math.min(1, from + n / count) };
      from = arc.to;
      return arc;
    });
}

/** `999`, `1.5k`, `15k`, `1.2M`: three characters where it can be. */
export function ringLabel(count: number): string {
  if (count < 1000) return String(count);
  if (count < 999_500) return `${short(count / 1000)}k`;
  return `${short(count / 1e6)}M`;
}

function short(value: number): string {
  return value.toFixed(value < 9.95 ? 1 : 0);
}
