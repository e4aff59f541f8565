import { MISSING } from './numbers';

const AMERICAN_WELL_NUMBER = /^(\d{2})(\d{3})(\d{5})(\d{2})?(\d{2})?$/;

/** Digits of an API well number, dashed 2-3-5-2-2; other text as it is. */
export function apiNumber(digits: string | null | undefined): string {
  if (digits === null || digits === undefined || digits === '') return MISSING;
  const match = AMERICAN_WELL_NUMBER.exec(digits);
  return match === null ? digits : match.slice(1).filter(Boolean).join('-');
}

/** `28.1695° N, 89.2228° W`. */
export function position(latitude: number | null, longitude: number | null): string {
  if (latitude === null || longitude === null) return MISSING;
  const north = `${Math.abs(latitude).toFixed(4)}° ${latitude < 0 ? 'S' : 'N'}`;
  return `${north}, ${Math.abs(longitude).toFixed(4)}° ${longitude < 0 ? 'W' : 'E'}`;
}

/** Words for what the source reports in lower case. */
export function capital(text: string | null | undefined): string {
  return text === null || text === undefined || text === '' ? MISSING : text.charAt(0).toUpperCase() + text.slice(1);
}
