import { LonLat } from './geometry';

/** Where the map looks, as it stands in the address: `latitude,longitude,zoom`. */
export interface View {
  readonly centre: LonLat;
  readonly zoom: number;
}

export function viewText({ centre: [lon, lat], zoom }: View): string {
  return `${lat.toFixed(4)},${lon.toFixed(4)},${zoom.toFixed(2)}`;
}

export function viewOf(text: string | undefined): View | undefined {
  const [lat = NaN, lon = NaN, zoom = NaN] = (text ?? '').split(',').map((part) => (part === '' ? NaN : Number(part)));
  const inside = Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 24;
  return inside ? { centre: [lon, lat], zoom } : undefined;
}
