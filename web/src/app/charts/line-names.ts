import { Phase } from './phases';
import { axesOf, heightOf, RateTimeData, RateTimeView, shownPhases } from './rate-time';

/** Where the name of a line stands: beside its value at `index`, above or below the line. */
export interface NamePlace {
  readonly index: number;
  readonly below: boolean;
}

type Heights = readonly (number | null)[];

interface Box {
  readonly from: number;
  readonly to: number;
  readonly bottom: number;
  readonly top: number;
}

/** What a name takes, as shares of the plot: its width, its height, and its distance to the line. */
const WIDTH = 0.075;
const HEIGHT = 0.075;
const DISTANCE = 0.025;

/** For each line the first date at which its name crosses no line and no other name. Without such a date the legend alone names it. */
export function namePlaces(data: RateTimeData, view: RateTimeView): ReadonlyMap<Phase, NamePlace> {
  const axes = axesOf(data, view);
  const phases = shownPhases(view);
  const lines = phases.map((phase) =>
    data.values[phase].map((value) => heightOf(value, phase === 'gas' ? axes.gas : axes.liquid, view)),
  );
  const width = WIDTH * (data.dates.length - 1);
  const places = new Map<Phase, NamePlace>();
  const taken: Box[] = [];
  phases.forEach((phase, i) => {
    for (const place of candidates(data.dates.length, width)) {
      const box = boxAt(lines[i] ?? [], place, width);
      if (box === undefined || crossed(box, lines) || taken.some((other) => overlap(box, other))) continue;
      places.set(phase, place);
      taken.push(box);
      return;
    }
  });
  return places;
}

/** Early dates first, above before below; the very first date only where there is no other. */
function candidates(count: number, width: number): NamePlace[] {
  const last = Math.floor(count - 1 - width);
  const indexes = Array.from({ length: Math.max(0, last) }, (_, i) => i + 1);
  return [...indexes, 0].flatMap((index) => [
    { index, below: false },
    { index, below: true },
  ]);
}

function boxAt(line: Heights, { index, below }: NamePlace, width: number): Box | undefined {
  const height = line[index] ?? null;
  if (height === null) return undefined;
  const bottom = below ? height - DISTANCE - HEIGHT : height + DISTANCE;
  const top = bottom + HEIGHT;
  return bottom < 0 || top > 1 ? undefined : { from: index, to: index + width, bottom, top };
}

function crossed({ from, to, bottom, top }: Box, lines: readonly Heights[]): boolean {
  return lines.some((line) => {
    const inside = [...line.slice(from, Math.floor(to) + 1), between(line, to)].filter((h) => h !== null);
    return inside.length > 0 && Math.max(...inside) > bottom && Math.min(...inside) < top;
  });
}

/** The height of a line between two dates. */
function between(line: Heights, at: number): number | null {
  const before = line[Math.floor(at)] ?? null;
  const after = line[Math.ceil(at)] ?? null;
  return before === null || after === null ? null : before + (after - before) * (at - Math.floor(at));
}

function overlap(a: Box, b: Box): boolean {
  return a.from <= b.to && b.from <= a.to && a.bottom < b.top && b.bottom < a.top;
}
