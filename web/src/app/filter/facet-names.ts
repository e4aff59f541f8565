import type { FacetLists } from '../api';
import { NAMES } from './chips';
import type { MultipleKey } from './filter';

/** Filter members of which the server lists the values. */
export type FacetKey = MultipleKey & keyof FacetLists;

/** On the bar, most used first. */
export const MAIN_FACETS: readonly FacetKey[] = ['region', 'operator', 'field', 'status', 'well_type', 'dataset'];

/** Behind "More": they tell wells apart in some data only. */
export const MORE_FACETS: readonly FacetKey[] = [
  'state',
  'county',
  'basin',
  'country',
  'reservoir',
  'vintage',
  'entity_type',
];

/** `a region`, `an operator`, for "Find …". */
export function withArticle(key: FacetKey): string {
  const name = NAMES[key].toLowerCase();
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
}
