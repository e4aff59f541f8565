import { computed, Signal } from '@angular/core';
import { PagedRows } from './paged-rows';

/** Rows that are all here already, in the shape of a paged list. */
export function localRows<T>(rows: Signal<readonly T[]>): PagedRows<T> {
  return {
    answered: computed(() => undefined),
    total: computed(() => rows().length),
    busy: computed(() => false),
    failure: computed(() => undefined),
    gap: computed(() => undefined),
    generation: computed(() => 0),
    row: (index) => rows()[index],
    need: () => undefined,
    reload: () => undefined,
  };
}
