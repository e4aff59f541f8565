import { NO_VALUE } from '../../filter/filter';
import type { MapTokens } from './map-tokens';
import { STATUS_GROUPS } from './status-groups';

export const COLOUR_BY = ['status', 'well_type', 'operator', 'region'] as const;
export type ColourBy = (typeof COLOUR_BY)[number];

export const COLOUR_NAMES: Readonly<Record<ColourBy, string>> = {
  status: 'Status',
  well_type: 'Type',
  operator: 'Operator',
  region: 'Region',
};

/** One colour of the map and what has it; `value` is what the tiles say, null for wells without a value, undefined for all the rest. */
export interface Swatch {
  readonly value: string | null | undefined;
  readonly label: string;
  readonly token: keyof MapTokens;
}

/** The largest groups by name and colour, and one grey for the others. */
export interface Colouring {
  readonly by: ColourBy;
  /** The member of a tile's well that has the value. */
  readonly property: string;
  readonly swatches: readonly Swatch[];
}

export interface Group {
  readonly value: string | null;
  readonly label?: string | null;
}

const CATEGORIES = ['cat1', 'cat2', 'cat3', 'cat4', 'cat5', 'cat6', 'cat7', 'cat8'] as const;

export function statusColouring(): Colouring {
  const swatches = STATUS_GROUPS.map(({ key, label, token }) => ({ value: key, label, token }));
  return { by: 'status', property: 'status_group', swatches };
}

/** @param groups the largest first, as the facets come. */
export function groupColouring(by: Exclude<ColourBy, 'status'>, groups: readonly Group[]): Colouring {
  const named = groups.filter((group) => group.value !== null).slice(0, CATEGORIES.length);
  const rest = groups.length - named.length;
  const swatches: Swatch[] = named.map(({ value, label }, i) => ({
    value,
    label: label && label !== value ? `${value ?? NO_VALUE} ${label}` : (value ?? NO_VALUE),
    token: CATEGORIES[i] ?? 'catOther',
  }));
  if (rest > 0)
    swatches.push({ value: undefined, label: `Other (${rest.toLocaleString('en-US')})`, token: 'catOther' });
  return { by, property: by, swatches };
}

/** A colour for every well, as an expression of the map. */
export function colourExpression({ property, swatches }: Colouring, tokens: MapTokens): unknown {
  const pairs = swatches
    .filter(({ value }) => typeof value === 'string')
    .flatMap(({ value, token }) => [value, tokens[token]]);
  return pairs.length === 0 ? tokens.catOther : ['match', ['get', property], ...pairs, tokens.catOther];
}
