/** What stands where nothing was reported. Never 0. */
export const MISSING = '–';

const MINUS = '−';

/** Prefixes of the trade: M is a thousand and MM a million for liquids; gas moves from Mcf to MMcf to Bcf. */
const LADDERS: Readonly<Record<string, readonly (readonly [factor: number, unit: string])[]>> = {
  bbl: [
    [1e6, 'MMbbl'],
    [1e3, 'Mbbl'],
  ],
  boe: [
    [1e6, 'MMboe'],
    [1e3, 'Mboe'],
  ],
  Mcf: [
    [1e9, 'Tcf'],
    [1e6, 'Bcf'],
    [1e3, 'MMcf'],
  ],
  'Sm³': [
    [1e6, '10⁶ Sm³'],
    [1e3, '10³ Sm³'],
  ],
  '10³ Sm³': [
    [1e6, '10⁹ Sm³'],
    [1e3, '10⁶ Sm³'],
  ],
  'Sm³ o.e.': [
    [1e6, '10⁶ Sm³ o.e.'],
    [1e3, '10³ Sm³ o.e.'],
  ],
};

/** The API's spelling of a unit as it is shown: `1000 Sm3` is `10³ Sm³`. */
export function displayUnit(unit: string): string {
  return unit
    .replace(/^1000 /, '10³ ')
    .replaceAll('Sm3', 'Sm³')
    .replace(/oe$/, (oe) => (unit.startsWith('Sm3') ? 'o.e.' : oe));
}

export interface Scale {
  readonly factor: number;
  readonly unit: string;
}

/** The prefix that brings `largest` to at most four digits before the point. `unit` may end in `/d`. */
export function scaleFor(largest: number, unit: string): Scale {
  const [base = unit, per] = unit.split('/');
  const suffix = per === undefined ? '' : `/${per}`;
  const step = LADDERS[base]?.find(([factor]) => Math.abs(largest) >= factor);
  return step === undefined ? { factor: 1, unit } : { factor: step[0], unit: step[1] + suffix };
}

/** At most four significant digits, for cards and axes. */
export function significant(value: number | null | undefined, digits = 4): string {
  if (value === null || value === undefined) return MISSING;
  return withMinus(value.toLocaleString('en-US', { maximumSignificantDigits: digits }));
}

/** A value with its prefix: `58.12 MMbbl`. */
export function compact(value: number | null | undefined, unit: string): string {
  if (value === null || value === undefined) return MISSING;
  const scale = scaleFor(value, unit);
  return `${significant(value / scale.factor)} ${scale.unit}`;
}

/** Full precision for tables and tooltips. A value too small for three decimals keeps three digits, so that it is not read as zero. */
export function full(value: number | null | undefined): string {
  if (value === null || value === undefined) return MISSING;
  const small = value !== 0 && Math.abs(value) < 0.0005;
  return withMinus(
    value.toLocaleString('en-US', small ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 3 }),
  );
}

/** `1 well`, `8,459 wells`. */
export function count(value: number, singular: string): string {
  return `${full(value)} ${value === 1 ? singular : `${singular}s`}`;
}

/** A fraction of 0 to 1 as `37.9 %`. */
export function percent(fraction: number | null | undefined): string {
  if (fraction === null || fraction === undefined) return MISSING;
  const value = fraction * 100;
  return `${withMinus(value.toLocaleString('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 }))} %`;
}

/** A number somebody typed: a point for decimals, commas only between thousands. Null when left blank, undefined when it is no number. */
export function parseNumber(text: string): number | null | undefined {
  const trimmed = text.trim().replace(MINUS, '-');
  if (trimmed === '') return null;
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(trimmed) ? trimmed.replaceAll(',', '') : trimmed;
  return /^-?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : undefined;
}

function withMinus(text: string): string {
  return text === '-0' ? '0' : text.replace('-', MINUS);
}
