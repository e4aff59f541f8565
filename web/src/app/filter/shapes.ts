import { position } from '../format/identifiers';
import { significant } from '../format/numbers';

/** `near=lon,lat,km` in words: `Within 25 km of 28.1700° N, 89.2200° W`. */
export function circleName(near: string): string {
  const [longitude = NaN, latitude = NaN, km = NaN] = near.split(',').map(Number);
  if (![longitude, latitude, km].every(Number.isFinite)) return 'Radius';
  return `Within ${significant(km)} km of ${position(latitude, longitude)}`;
}
