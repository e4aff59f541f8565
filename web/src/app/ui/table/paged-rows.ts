import { DestroyRef, effect, inject, Signal, signal, untracked } from '@angular/core';
import { PageCache } from './page-cache';

export interface Loaded<T> {
  readonly rows: readonly T[];
  /** How many rows match; null where it was not asked for. */
  readonly total: number | null;
}

export interface Wanted {
  readonly skip: number;
  readonly limit: number;
  /** Only the first page needs the total. */
  readonly count: boolean;
  readonly abort: AbortSignal;
}

/** A list too long to load at once. Reading a row is reactive; rows come in pages as they are needed. */
export interface PagedRows<T, Q = unknown> {
  /** What the rows shown answer to; behind the newest query while that one is loading. */
  readonly answered: Signal<Q | undefined>;
  /** How many rows match; undefined until the first page has arrived. */
  readonly total: Signal<number | undefined>;
  readonly busy: Signal<boolean>;
  /** The list as a whole did not arrive. */
  readonly failure: Signal<Error | undefined>;
  /** Some page of a list that is shown did not arrive; asking again may help. */
  readonly gap: Signal<Error | undefined>;
  /** Changes when the list as a whole is another one: the view goes back to the top. */
  readonly generation: Signal<number>;
  row(index: number): T | undefined;
  need(start: number, end: number): void;
  reload(): void;
}

type Load<Q, T> = (query: Q, wanted: Wanted) => Promise<Loaded<T>>;

interface List<Q, T> {
  readonly query: Q;
  readonly pages: PageCache<T>;
  readonly abort: AbortController;
}

/** Follows `query`: a new one loads its first page while the rows of the old one stay. Call it where injection is possible. */
export function pagedRows<Q, T>(query: () => Q | undefined, load: Load<Q, T>): PagedRows<T, Q> {
  const rows = new PagedList(load);
  effect(() => {
    const next = query();
    if (next !== undefined) untracked(() => void rows.open(next));
  });
  inject(DestroyRef).onDestroy(() => {
    rows.close();
  });
  return rows;
}

class PagedList<Q, T> implements PagedRows<T, Q> {
  readonly answered = signal<Q | undefined>(undefined);
  readonly total = signal<number | undefined>(undefined);
  readonly busy = signal(false);
  readonly failure = signal<Error | undefined>(undefined);
  readonly gap = signal<Error | undefined>(undefined);
  readonly generation = signal(0);

  private readonly arrivals = signal(0);
  private shown?: List<Q, T>;
  private coming?: List<Q, T>;
  private last?: List<Q, T>;

  constructor(private readonly load: Load<Q, T>) {}

  row(index: number): T | undefined {
    this.arrivals();
    return this.shown?.pages.row(index);
  }

  async open(query: Q): Promise<void> {
    this.coming?.abort.abort();
    const list = { query, pages: new PageCache<T>(), abort: new AbortController() };
    this.coming = list;
    this.busy.set(true);
    const first = await this.fetch(list, 0);
    if (this.coming !== list) return;
    this.coming = undefined;
    this.busy.set(false);
    if (first === undefined) return;
    this.shown?.abort.abort();
    this.shown = list;
    this.gap.set(undefined);
    this.answered.set(list.query);
    this.total.set(first.total ?? first.rows.length);
    this.generation.update((n) => n + 1);
  }

  need(start: number, end: number): void {
    const list = this.shown;
    if (list === undefined) return;
    for (const page of list.pages.take(start, end)) void this.fetch(list, page);
  }

  reload(): void {
    const query = (this.coming ?? this.last)?.query;
    if (query !== undefined) void this.open(query);
  }

  close(): void {
    this.coming?.abort.abort();
    this.shown?.abort.abort();
  }

  private async fetch(list: List<Q, T>, page: number): Promise<Loaded<T> | undefined> {
    this.last = list;
    const limit = list.pages.pageSize;
    try {
      const wanted = { skip: page * limit, limit, count: page === 0, abort: list.abort.signal };
      const loaded = await this.load(list.query, wanted);
      if (list.abort.signal.aborted) return undefined;
      list.pages.put(page, loaded.rows);
      (page === 0 ? this.failure : this.gap).set(undefined);
      this.arrivals.update((n) => n + 1);
      return loaded;
    } catch (failure) {
      // Whatever the loader rejects with is shown; a call that was given up is nobody's failure.
      list.pages.drop(page);
      if (!list.abort.signal.aborted) (page === 0 ? this.failure : this.gap).set(failure as Error);
      return undefined;
    }
  }
}
