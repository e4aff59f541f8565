/**
 * Makes the base map's vector tiles from the public-domain outlines of Natural Earth and the US Census (world-atlas,
 * us-atlas) into .base-map/, so that the map needs no other host. `npm run build` runs it; it does nothing when the
 * tiles of the present inputs are there.
 */
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import polylabel from 'polylabel';
import { feature, mesh } from 'topojson-client';

const require = createRequire(import.meta.url);
const out = new URL('../.base-map/', import.meta.url);

/** At zoom 5 a tile is as fine as the outlines themselves (0.0036°); closer views draw the same tiles larger. */
const MAX_ZOOM = 5;
/** Outlines of counties would be noise further out. */
const COUNTIES_FROM = 4;
const EXTENT = 4096;

const inputs = ['world-atlas/countries-10m.json', 'us-atlas/counties-10m.json', './places.json', './base-map.mjs'];
const files = inputs.map((name) => readFileSync(require.resolve(name)));
const stamp = createHash('sha256').update(Buffer.concat(files)).digest('hex');
const stampFile = new URL('made-of', out);

if (read(stampFile) !== stamp) {
  rmSync(out, { recursive: true, force: true });
  writeTiles(layersOf(...files.slice(0, 3).map((file) => JSON.parse(file))));
  writeFileSync(stampFile, stamp);
}

function layersOf(world, us, places) {
  const { countries, land } = world.objects;
  const { states, counties } = us.objects;
  const inner = (a, b) => a !== b;
  const sameState = (a, b) => a !== b && a.id.slice(0, 2) === b.id.slice(0, 2);
  return {
    land: index(feature(world, land)),
    borders: index(line(mesh(world, countries, inner))),
    states: index(line(mesh(us, states, inner))),
    counties: index(line(mesh(us, counties, sameState)), { from: COUNTIES_FROM }),
    labels: index({
      type: 'FeatureCollection',
      features: [
        ...labels(feature(world, countries), 'country').filter(
          ({ properties }) => !properties.name.includes('United States'),
        ),
        ...labels(feature(us, states), 'state'),
        ...places.map(({ name, kind, at, rank }) => point(at, { name, kind, rank })),
      ],
    }),
    county_labels: index(
      { type: 'FeatureCollection', features: labels(feature(us, counties), 'county') },
      { from: COUNTIES_FROM },
    ),
  };
}

function index(data, { from = 0 } = {}) {
  const tiles = new GeoJSONVT(data, {
    maxZoom: MAX_ZOOM,
    indexMaxZoom: MAX_ZOOM,
    indexMaxPoints: 0,
    extent: EXTENT,
    buffer: 128,
  });
  return (z, x, y) => (z < from ? null : tiles.getTile(z, x, y));
}

function line(geometry) {
  return { type: 'Feature', properties: {}, geometry };
}

function point(coordinates, properties) {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates } };
}

/** One label each, in the middle of the largest part; `rank` is its size, so that the largest win where they would touch. */
function labels({ features }, kind) {
  return features
    .filter(({ geometry }) => geometry !== null)
    .map(({ geometry, properties }) => {
      const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const largest = parts.reduce((a, b) => (area(b[0]) > area(a[0]) ? b : a));
      const [x, y] = polylabel(largest, 0.05);
      return point([x, y], { name: properties.name, kind, rank: Math.round(area(largest[0]) * 100) / 100 });
    });
}

/** Square degrees, shrunk as the globe shrinks towards the poles. */
function area(ring) {
  let sum = 0;
  ring.forEach(([x, y], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length];
    sum += x * y2 - x2 * y;
  });
  return (Math.abs(sum) / 2) * Math.cos((ring[0][1] * Math.PI) / 180);
}

function writeTiles(layers) {
  for (let z = 0; z <= MAX_ZOOM; z++) {
    for (let x = 0; x < 2 ** z; x++) {
      mkdirSync(new URL(`${z}/${x}/`, out), { recursive: true });
      for (let y = 0; y < 2 ** z; y++) {
        const tiles = Object.entries(layers).map(([name, tileOf]) => [name, tileOf(z, x, y)]);
        const present = Object.fromEntries(tiles.filter(([, tile]) => tile !== null && tile.features.length > 0));
        writeFileSync(new URL(`${z}/${x}/${y}.pbf`, out), fromGeojsonVt(present, { version: 2, extent: EXTENT }));
      }
    }
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Not made yet.
    return undefined;
  }
}
