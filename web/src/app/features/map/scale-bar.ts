/** Metres of one pixel at a latitude; tiles are 512 pixels wide. */
export function metresPerPixel(latitude: number, zoom: number): number {
  return (78_271.51696 * Math.cos((latitude * Math.PI) / 180)) / 2 ** zoom;
}

export interface ScaleBar {
  readonly width: number;
  readonly label: string;
}

const KM_PER_MILE = 1.609344;
const METRES_PER_FOOT = 0.3048;

/** A round length of at most `most` pixels, in kilometres and in miles. */
export function scaleBar(latitude: number, zoom: number, most = 96): ScaleBar {
  const metres = metresPerPixel(latitude, zoom);
  const length = roundBelow(metres * most);
  const metric = length >= 1000 ? `${length / 1000} km` : `${length} m`;
  const miles = length / 1000 / KM_PER_MILE;
  const american =
    miles >= 0.2 ? `${Number(miles.toPrecision(2))} mi` : `${Number((length / METRES_PER_FOOT).toPrecision(2))} ft`;
  return { width: length / metres, label: `${metric} · ${american}` };
}

/** 1, 2 or 5 times a power of ten. */
function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const lead = [5, 2].find((digit) => value / power >= digit) ?? 1;
  return lead * power;
}
