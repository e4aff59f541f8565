import { computed, inject, Injectable, signal } from '@angular/core';
import { chipsOf } from '../filter/chips';
import { Filter, isActive, queryOf } from '../filter/filter';
import { FilterScope } from '../filter/filter-scope';
import { FilterUrl } from '../filter/filter-url';

/** What the page shows, as it goes with a question; whoever asks can leave it out. */
@Injectable({ providedIn: 'root' })
export class Seen {
  private readonly url = inject(FilterUrl);
  private readonly scope = inject(FilterScope);
  readonly leftOut = signal(false);

  readonly any = computed(() => isActive(this.url.filter()));
  /** In words: `Region GC · Months Jan 2020 – Dec 2024`. */
  readonly words = computed(() => wordsOf(this.url.filter(), this.scope.wells()));
  /** As it is sent; undefined where there is none, or it is left out. */
  readonly sent = computed(() => (this.any() && !this.leftOut() ? searchOf(this.url.filter()) : undefined));
}

export function wordsOf(filter: Filter, wells?: number): string {
  return chipsOf(filter, wells)
    .map(({ name, value }) => `${name} ${value}`)
    .join(' · ');
}

/** The filter as the search part of an address. */
export function searchOf(filter: Filter): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(queryOf(filter)))
    for (const one of [value ?? []].flat()) search.append(name, one);
  return search.toString();
}
