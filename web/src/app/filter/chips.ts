import { monthName } from '../format/dates';
import { count, full } from '../format/numbers';
import { Filter, FilterKey, MonthSpan, MULTIPLE, MultipleKey, NO_VALUE, without } from './filter';
import { circleName } from './shapes';

/** One active filter in words, and the filter without it. */
export interface Chip {
  readonly name: string;
  readonly value: string;
  /** The members of the filter that it stands for. */
  readonly keys: readonly FilterKey[];
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
  vintage: 'First year',
  well_id: 'Well id',
  well_name: 'Well',
  api_number: 'API number',
  selection: 'Selection',
};

/** @param wells how many the filter leaves, where it is known: what a shape chip says. */
export function chipsOf(filter: Filter, wells?: number): Chip[] {
  const chip = (name: string, value: string, ...keys: FilterKey[]): Chip => ({
    name,
    value,
    keys,
    without: without(filter, ...keys),
  });
  const inside = wells === undefined ? '…' : count(wells, 'well');
  const chips = MULTIPLE.filter((key) => filter[key] !== undefined).map((key) =>
    chip(NAMES[key], key === 'selection' ? inside : listed(filter[key] ?? []), key),
  );
  if (filter.bbox !== undefined) chips.push(chip('Box', inside, 'bbox'));
  if (filter.polygon !== undefined) chips.push(chip('Lasso', inside, 'polygon'));
  if (filter.near !== undefined) chips.push(chip(circleName(filter.near), inside, 'near'));
  if (filter.q !== undefined) chips.push(chip('Text', filter.q, 'q'));
  if (filter.first_production_from !== undefined || filter.first_production_to !== undefined) {
    const range = rangeName({ start_date: filter.first_production_from, end_date: filter.first_production_to });
    chips.push(chip('First production', range, 'first_production_from', 'first_production_to'));
  }
  if (filter.start_date !== undefined || filter.end_date !== undefined) {
    chips.push(chip('Months', rangeName(filter), 'start_date', 'end_date'));
  }
  return chips;
}

export function rangeName({ start_date, end_date }: MonthSpan): string {
  if (start_date === undefined && end_date === undefined) return 'All months';
  if (start_date === undefined) return `Up to ${monthName(end_date)}`;
  if (end_date === undefined) return `From ${monthName(start_date)}`;
  const [first, last] = [monthName(start_date), monthName(end_date)];
  return first === last ? first : `${first} – ${last}`;
}

/** A chip that names dozens of values would be read by nobody; how many are left out is said. */
const MOST_NAMED = 5;

function listed(values: readonly string[]): string {
  const names = values.slice(0, MOST_NAMED).map((value) => (value === NO_VALUE ? '(none)' : value));
  const more = values.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${full(more)} more` : names.join(', ');
}
