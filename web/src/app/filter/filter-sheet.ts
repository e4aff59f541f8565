import { Component, computed, inject, signal } from '@angular/core';
import { count } from '../format/numbers';
import { Icon } from '../ui/icon';
import { Sheet } from '../ui/sheet';
import { NAMES } from './chips';
import { FacetKey, MAIN_FACETS, MORE_FACETS } from './facet-names';
import { FacetOptions } from './facet-options';
import { FilterScope } from './filter-scope';
import { FilterUrl } from './filter-url';
import { TextFilter } from './text-filter';

/** On a phone: one button that opens every filter from the lower edge, within reach of the thumb. */
@Component({
  selector: 'pa-filter-sheet',
  imports: [FacetOptions, Icon, Sheet, TextFilter],
  templateUrl: './filter-sheet.html',
  styleUrl: './filter-sheet.css',
})
export class FilterSheet {
  private readonly url = inject(FilterUrl);
  private readonly scope = inject(FilterScope);

  protected readonly keys: readonly FacetKey[] = [...MAIN_FACETS, ...MORE_FACETS];
  protected readonly names = NAMES;
  protected readonly opened = signal<FacetKey | undefined>(undefined);
  protected readonly filter = this.url.filter;
  protected readonly active = computed(
    () => this.keys.filter((key) => this.filter()[key] !== undefined).length + (this.filter().q === undefined ? 0 : 1),
  );
  protected readonly badge = computed(() => (this.active() === 0 ? 'none' : String(this.active())));
  protected readonly result = computed(() => {
    const wells = this.scope.wells();
    return wells === undefined ? 'Show the wells' : `Show ${count(wells, 'well')}`;
  });

  protected clear(): void {
    const kept = Object.entries(this.filter()).filter(([key]) => key.endsWith('_date'));
    this.url.set(Object.fromEntries(kept));
  }

  protected turned(key: FacetKey, event: Event): void {
    if ((event.target as HTMLDetailsElement).open) this.opened.set(key);
    else if (this.opened() === key) this.opened.set(undefined);
  }
}
