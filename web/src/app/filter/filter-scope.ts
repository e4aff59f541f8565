import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { apiResource, FacetLists, getWellFacets, latest } from '../api';
import { Filter, NO_VALUE } from './filter';
import { FilterUrl } from './filter-url';

/** What the filter leaves: the values wells still have, and how many wells that are. Asked for the whole workspace, and anew on every page. */
@Injectable({ providedIn: 'root' })
export class FilterScope {
  private readonly filter = inject(FilterUrl).wells;
  private readonly resource = apiResource(getWellFacets, () => this.filter());

  readonly facets = latest(this.resource);
  readonly busy = this.resource.isLoading;
  /** Of the filter as it stands now; undefined while that is not known. */
  readonly wells = computed(() =>
    this.resource.hasValue() ? wellsIn(this.resource.value(), this.filter()) : undefined,
  );
  private readonly duration = signal<number | undefined>(undefined);
  /** Milliseconds from the question to the answer. */
  readonly took = this.duration.asReadonly();

  constructor() {
    let asked: number | undefined;
    effect(() => {
      const [busy, now] = [this.busy(), performance.now()];
      if (!busy && asked !== undefined) this.duration.set(now - asked);
      asked = busy ? (asked ?? now) : undefined;
    });
  }

  refresh(): void {
    this.resource.reload();
  }
}

/** A list leaves its own filter out, so that what is chosen in it is added up. Every well has a type of entity, and there are few. */
export function wellsIn(facets: Pick<FacetLists, 'entity_type'>, { entity_type }: Filter): number {
  return facets.entity_type
    .filter(({ value }) => entity_type === undefined || entity_type.includes(value ?? NO_VALUE))
    .reduce((sum, { count }) => sum + count, 0);
}
