import { Component, computed, inject, signal } from '@angular/core';
import { PopoverButton } from '../ui/popover-button';
import { NAMES } from './chips';
import { FacetKey, MORE_FACETS } from './facet-names';
import { FacetOptions } from './facet-options';
import { FilterUrl } from './filter-url';

/** The facets that have no place of their own on the bar, one at a time. */
@Component({
  selector: 'pa-more-facets',
  imports: [FacetOptions, PopoverButton],
  template: `
    <pa-popover-button label="More" [count]="badge()" [active]="badge() !== undefined">
      <ng-template>
        <label class="which">
          Filter by
          <select class="input" (change)="choose($event)">
            @for (key of keys; track key) {
              <option [value]="key" [selected]="key === facet()">{{ names[key] }}</option>
            }
          </select>
        </label>
        <pa-facet-options [facet]="facet()" />
      </ng-template>
    </pa-popover-button>
  `,
  styles: `
    .which {
      display: flex;
      gap: 8px;
      align-items: center;
      margin-bottom: 8px;
      color: var(--ink-2);
      white-space: nowrap;
    }
  `,
})
export class MoreFacets {
  private readonly filter = inject(FilterUrl).filter;
  protected readonly keys = MORE_FACETS;
  protected readonly names = NAMES;
  protected readonly facet = signal<FacetKey>('state');
  protected readonly badge = computed(() => {
    const active = MORE_FACETS.filter((key) => this.filter()[key] !== undefined).length;
    return active === 0 ? undefined : String(active);
  });

  protected choose(event: Event): void {
    const value = (event.target as HTMLSelectElement).value;
    this.facet.set(MORE_FACETS.find((key) => key === value) ?? 'state');
  }
}
