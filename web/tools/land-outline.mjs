/**
 * Writes public/land.json, the coarse outline of all land behind the locator of the well page, from the public-domain
 * coastlines of Natural Earth (world-atlas). Run it again only to change how fine it is: node tools/land-outline.mjs
 *
 * Each ring is a list of longitudes and latitudes in turns, in hundredths of a degree, the first absolute and the
 * others as differences.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';

const require = createRequire(import.meta.url);
const TOLERANCE = 0.06;
const SMALLEST = 0.6;
const UNITS = 100;

const world = JSON.parse(readFileSync(require.resolve('world-atlas/land-50m.json')));
const rings = feature(world, world.objects.land).features.flatMap(({ geometry }) =>
  (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map(([outer]) => outer),
);
const kept = rings.map((ring) => simplified(ring)).filter((ring) => ring.length > 3 && span(ring) > SMALLEST);
writeFileSync(new URL('../public/land.json', import.meta.url), JSON.stringify(kept.map(packed)));

/** Douglas and Peucker: a point stays where leaving it out would move the line by more than the tolerance. */
function simplified(ring) {
  const keep = new Uint8Array(ring.length);
  keep[0] = keep[ring.length - 1] = 1;
  const spans = [[0, ring.length - 1]];
  for (let next; (next = spans.pop());) {
    const [from, to] = next;
    let [far, most] = [-1, TOLERANCE];
    for (let i = from + 1; i < to; i++) {
      const off = distance(ring[i], ring[from], ring[to]);
      if (off > most) [far, most] = [i, off];
    }
    if (far < 0) continue;
    keep[far] = 1;
    spans.push([from, far], [far, to]);
  }
  return ring.filter((_, i) => keep[i] === 1);
}

function distance([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = Math.hypot(dx, dy);
  return length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs(dy * (x - ax) - dx * (y - ay)) / length;
}

function span(ring) {
  const longitudes = ring.map(([x]) => x);
  const latitudes = ring.map(([, y]) => y);
  return Math.max(...longitudes) - Math.min(...longitudes) + Math.max(...latitudes) - Math.min(...latitudes);
}

function packed(ring) {
  let before = [0, 0];
  return ring.flatMap(([x, y]) => {
    const at = [Math.round(x * UNITS), Math.round(y * UNITS)];
    const step = [at[0] - before[0], at[1] - before[1]];
    before = at;
    return step;
  });
}
