import { dayName } from './dates';
import { MISSING } from './numbers';

/** An instant in the reader's own time: `Nov 26, 2026, 02:40`. */
export function instant(text: string | null | undefined): string {
  if (text === null || text === undefined) return MISSING;
  const at = new Date(text);
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${dayName(day)}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** How long something took: `0.4 s`, `12 s`, `3 min 20 s`. */
export function duration(from: string, to: string): string {
  const seconds = Math.max(0, (new Date(to).getTime() - new Date(from).getTime()) / 1000);
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 120) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
