import type { IconName } from '../icon';

/** One column of a table of `T`: what its head says and what its cells show. */
export interface Column<T> {
  readonly key: string;
  readonly head: string;
  readonly width: number;
  readonly text: (row: T) => string;
  /** Numbers stand right, with figures of one width. */
  readonly number?: boolean;
  readonly kind?: 'badge' | 'strong' | 'quiet';
  /** The name by which the list can be sorted. */
  readonly sort?: string;
  readonly link?: (row: T) => readonly (string | number)[];
}

export interface RowAction<T> {
  readonly icon: IconName;
  readonly label: (row: T) => string;
  readonly run: (row: T) => void;
  /** Offered on every row where this is not said. */
  readonly offered?: (row: T) => boolean;
}

/** The next sort after a click on a column: `-name` is downwards. Numbers start with the largest. */
export function nextSort(current: string, column: Pick<Column<unknown>, 'sort' | 'number'>): string {
  const name = column.sort ?? '';
  const [first, second] = column.number === true ? [`-${name}`, name] : [name, `-${name}`];
  return current === first ? second : first;
}

export function ariaSort(current: string, sort: string | undefined): 'ascending' | 'descending' | null {
  if (sort === undefined) return null;
  return current === sort ? 'ascending' : current === `-${sort}` ? 'descending' : null;
}
