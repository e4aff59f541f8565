import { monthName } from '../format/dates';
import { Filter, MULTIPLE, MultipleKey, NO_VALUE } from './filter';

/** One active filter in words, and the filter without it. */
export interface Chip {
  readonly name: string;
  readonly value: string;
  readonly without: Filter;
}

export const NAMES: Readonly<Record<MultipleKey, string>> = {
  region: 'Region',
  operator: 'Operator',
  field: 'Field',
  basin: 'Basin',
  county: 'County',
  state: 'State',
  country: 'Country',
  status: 'Status',
  well_type: 'Type',
  entity_type: 'Entity',
  dataset: 'Dataset',
  reservoir: 'Reservoir',
  vintage: 'First production',
  well_id: 'Well id',
  well_name: 'Well',
  api_number: 'API number',
};

export function chipsOf(filter: Filter): Chip[] {
  const chips: Chip[] = MULTIPLE.filter((key) => filter[key] !== undefined).map((key) => ({
    name: NAMES[key],
    value: (filter[key] ?? []).map((value) => (value === NO_VALUE ? 'not stated' : value)).join(', '),
    without: without(filter, key),
  }));
  if (filter.q !== undefined) chips.push({ name: 'Text', value: filter.q, without: without(filter, 'q') });
  if (filter.start_date !== undefined || filter.end_date !== undefined) {
    chips.push({ name: 'Months', value: rangeName(filter), without: without(filter, 'start_date', 'end_date') });
  }
  return chips;
}

export function rangeName({ start_date, end_date }: Filter): string {
  if (start_date === undefined && end_date === undefined) return 'All months';
  if (start_date === undefined) return `Up to ${monthName(end_date)}`;
  if (end_date === undefined) return `From ${monthName(start_date)}`;
  const [first, last] = [monthName(start_date), monthName(end_date)];
  return first === last ? first : `${first} – ${last}`;
}

function without(filter: Filter, ...keys: (keyof Filter)[]): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([key]) => !keys.some((left) => left === key)));
}
