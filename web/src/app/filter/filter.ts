/** Filter members that take several values; the names are the API's own. */
export const MULTIPLE = [
  'region',
  'operator',
  'field',
  'basin',
  'county',
  'state',
  'country',
  'status',
  'well_type',
  'entity_type',
  'dataset',
  'reservoir',
  'vintage',
  'well_id',
  'well_name',
  'api_number',
  'selection',
] as const;
const SINGLE = [
  'bbox',
  'polygon',
  'near',
  'q',
  'first_production_from',
  'first_production_to',
  'start_date',
  'end_date',
] as const;
/** Wells chosen by where they are, or one by one on a map; drawing one takes the place of the others. */
export const SHAPES = ['bbox', 'polygon', 'near', 'selection'] as const;

export type MultipleKey = (typeof MULTIPLE)[number];
export type SingleKey = (typeof SINGLE)[number];
export type ShapeKey = (typeof SHAPES)[number];
export type FilterKey = MultipleKey | SingleKey;

/** Which wells, and which months are shown. The URL's query is its only home; its members are parameters of the API. */
export type Filter = Readonly<Partial<Record<MultipleKey, string[]> & Record<SingleKey, string>>>;

/** First and last month shown; either may be open. */
export type MonthSpan = Pick<Filter, 'start_date' | 'end_date'>;

/** How the API names wells without a value. */
export const NO_VALUE = '(none)';

export interface Query {
  getAll(name: string): string[];
}

export function filterOf(query: Query): Filter {
  const many = MULTIPLE.map((key) => [key, unique(query.getAll(key))] as const).filter(
    ([, values]) => values.length > 0,
  );
  const single = SINGLE.map((key) => [key, query.getAll(key).at(-1) ?? ''] as const).filter(
    ([, value]) => value !== '',
  );
  return Object.fromEntries<string | string[]>([...many, ...single]);
}

/** Every filter member with its value, or null to take it out of the URL. */
export function queryOf(filter: Filter): Record<string, string | string[] | null> {
  const keys = [...MULTIPLE, ...SINGLE];
  return Object.fromEntries(keys.map((key) => [key, isEmpty(filter[key]) ? null : (filter[key] ?? null)]));
}

/** The filter with one value of one member put in, or taken out when it is there. */
export function toggled(filter: Filter, key: MultipleKey, value: string): Filter {
  const values = filter[key] ?? [];
  return { ...filter, [key]: values.includes(value) ? values.filter((v) => v !== value) : [...values, value] };
}

export function isActive(filter: Filter): boolean {
  return [...MULTIPLE, ...SINGLE].some((key) => !isEmpty(filter[key]));
}

/** The members that choose wells, without the months shown. */
export function wellsOnly(filter: Filter): Filter {
  return without(filter, 'start_date', 'end_date');
}

export function without(filter: Filter, ...keys: readonly FilterKey[]): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([key]) => !keys.some((left) => left === key)));
}

/** The filter with this shape in place of any other: `{ polygon: '-90 28,-89 28,-89 29' }`, `{ selection: ['s_…'] }`. */
export function withShape(filter: Filter, shape: Pick<Filter, ShapeKey>): Filter {
  return { ...without(filter, ...SHAPES), ...shape };
}

export function sameFilter(a: Filter, b: Filter): boolean {
  return JSON.stringify(queryOf(a)) === JSON.stringify(queryOf(b));
}

function unique(values: string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}

function isEmpty(value: string | string[] | undefined): boolean {
  return value === undefined || value.length === 0;
}
