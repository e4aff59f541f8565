export type LonLat = readonly [lon: number, lat: number];
export type Pixel = readonly [x: number, y: number];

/** West, south, east, north. West of more than east crosses the antimeridian. */
export type Box = readonly [west: number, south: number, east: number, north: number];

const EARTH_KM = 6371.0088;
const RADIAN = Math.PI / 180;

/** Great-circle distance on the mean sphere, as the server measures `near`. */
export function kilometres([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number {
  const north = Math.sin(((lat2 - lat1) * RADIAN) / 2);
  const east = Math.sin(((lon2 - lon1) * RADIAN) / 2);
  const chord = north * north + Math.cos(lat1 * RADIAN) * Math.cos(lat2 * RADIAN) * east * east;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The point `km` away from `centre` in a direction; 0 is north, clockwise. */
export function pointAt([lon, lat]: LonLat, km: number, bearing: number): LonLat {
  const arc = km / EARTH_KM;
  const [from, turn] = [lat * RADIAN, bearing * RADIAN];
  const to = Math.asin(Math.sin(from) * Math.cos(arc) + Math.cos(from) * Math.sin(arc) * Math.cos(turn));
  const east = Math.atan2(
    Math.sin(turn) * Math.sin(arc) * Math.cos(from),
    Math.cos(arc) - Math.sin(from) * Math.sin(to),
  );
  return [lon + east / RADIAN, to / RADIAN];
}

/** A ring of a drawn line with at most `most` corners: again and again the corner goes that changes the area least. */
export function simplified(points: readonly Pixel[], most: number, leastArea = 4): Pixel[] {
  const kept = [...points];
  const areaAt = (i: number): number => {
    const [at, before, after] = [kept[i], kept.at(i - 1), kept[(i + 1) % kept.length]];
    return at === undefined || before === undefined || after === undefined ? 0 : cornerArea(before, at, after);
  };
  const areas = kept.map((_, i) => areaAt(i));
  while (kept.length > 3) {
    const smallest = areas.reduce((least, area, i) => (area < (areas[least] ?? 0) ? i : least), 0);
    if (kept.length <= most && (areas[smallest] ?? 0) >= leastArea) break;
    kept.splice(smallest, 1);
    areas.splice(smallest, 1);
    for (const i of [(smallest + kept.length - 1) % kept.length, smallest % kept.length]) areas[i] = areaAt(i);
  }
  return kept;
}

function cornerArea([x1, y1]: Pixel, [x2, y2]: Pixel, [x3, y3]: Pixel): number {
  return Math.abs((x2 - x1) * (y3 - y1) - (x3 - x1) * (y2 - y1)) / 2;
}

/** What two boxes share; undefined where they do not meet. One that crosses the antimeridian is left as it is. */
export function shared(a: Box, b: Box): Box | undefined {
  if (a[0] > a[2] || b[0] > b[2]) return b;
  const box: Box = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return box[0] < box[2] && box[1] < box[3] ? box : undefined;
}

/** At most 180° either side of Greenwich. */
export function wrapped(lon: number): number {
  return lon >= -180 && lon <= 180 ? lon : ((((lon + 180) % 360) + 360) % 360) - 180;
}
