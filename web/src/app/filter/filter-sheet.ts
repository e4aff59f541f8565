import { Component, computed, ElementRef, inject, signal, viewChild } from '@angular/core';
import { count } from '../format/numbers';
import { Icon } from '../ui/icon';
import { NAMES } from './chips';
import { FacetKey, MAIN_FACETS, MORE_FACETS } from './facet-names';
import { FacetOptions } from './facet-options';
import { FilterScope } from './filter-scope';
import { FilterUrl } from './filter-url';
import { TextFilter } from './text-filter';

/** On a phone: one button that opens every filter from the lower edge, within reach of the thumb. */
@Component({
  selector: 'pa-filter-sheet',
  imports: [FacetOptions, Icon, TextFilter],
  templateUrl: './filter-sheet.html',
  styleUrl: './filter-sheet.css',
})
export class FilterSheet {
  private readonly url = inject(FilterUrl);
  private readonly scope = inject(FilterScope);
  private readonly sheet = viewChild.required<ElementRef<HTMLDialogElement>>('sheet');

  protected readonly keys: readonly FacetKey[] = [...MAIN_FACETS, ...MORE_FACETS];
  protected readonly names = NAMES;
  protected readonly open = signal(false);
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

  protected show(): void {
    this.open.set(true);
    this.sheet().nativeElement.showModal();
  }

  protected hide(): void {
    this.sheet().nativeElement.close();
  }

  protected clear(): void {
    const kept = Object.entries(this.filter()).filter(([key]) => key.endsWith('_date'));
    this.url.set(Object.fromEntries(kept));
  }

  /** A tap beside the sheet lands on the dialog itself. */
  protected beside(event: MouseEvent): void {
    if (event.target === this.sheet().nativeElement) this.hide();
  }

  protected turned(key: FacetKey, event: Event): void {
    if ((event.target as HTMLDetailsElement).open) this.opened.set(key);
    else if (this.opened() === key) this.opened.set(undefined);
  }
}
