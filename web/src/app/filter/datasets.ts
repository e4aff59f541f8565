import { computed, inject, Injectable } from '@angular/core';
import { apiResource, latest, listDatasets } from '../api';
import { Filter } from './filter';
import { FilterUrl } from './filter-url';

export const DEMO = 'demo';

/** Where the rows of the store come from. Asked anew on every page: there may be others since. */
@Injectable({ providedIn: 'root' })
export class Datasets {
  private readonly filter = inject(FilterUrl).filter;
  private readonly resource = apiResource(listDatasets, () => ({}));

  readonly all = latest(this.resource);
  /** Those that the filter can show: demo data never mixes with real data. */
  readonly shown = computed(() =>
    (this.all() ?? []).filter(({ key, well_count }) => well_count > 0 && this.isShown(key, this.filter())),
  );
  /** The newest month any of them has a record of. */
  readonly lastMonth = computed(() => this.shown().reduce<string | null>((last, d) => later(last, d.last_month), null));
  readonly onlyDemo = computed(() => {
    const filled = (this.all() ?? []).filter(({ record_count }) => record_count > 0);
    return filled.length === 1 && filled[0]?.key === DEMO;
  });

  refresh(): void {
    this.resource.reload();
  }

  private isShown(key: string, { dataset }: Filter): boolean {
    return dataset === undefined ? key !== DEMO || this.onlyDemo() : dataset.includes(key);
  }
}

function later(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a;
}
