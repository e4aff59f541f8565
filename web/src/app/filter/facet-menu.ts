import { Component, computed, inject, input } from '@angular/core';
import { full } from '../format/numbers';
import { PopoverButton } from '../ui/popover-button';
import { NAMES } from './chips';
import { FacetKey } from './facet-names';
import { FacetOptions } from './facet-options';
import { FilterScope } from './filter-scope';
import { FilterUrl } from './filter-url';

/** One facet on the bar: its name, how many values remain or are chosen, and the values in a panel below. */
@Component({
  selector: 'pa-facet-menu',
  imports: [FacetOptions, PopoverButton],
  template: `
    <pa-popover-button [label]="name()" [count]="badge()" [active]="chosen() > 0">
      <ng-template><pa-facet-options [facet]="facet()" /></ng-template>
    </pa-popover-button>
  `,
})
export class FacetMenu {
  readonly facet = input.required<FacetKey>();

  private readonly url = inject(FilterUrl);
  private readonly facets = inject(FilterScope).facets;
  protected readonly name = computed(() => NAMES[this.facet()]);
  protected readonly chosen = computed(() => this.url.filter()[this.facet()]?.length ?? 0);
  protected readonly badge = computed(() => {
    const facets = this.facets();
    if (this.chosen() > 0) return full(this.chosen());
    if (facets === undefined) return '…';
    return `${full(facets[this.facet()].length)}${facets.truncated.includes(this.facet()) ? '+' : ''}`;
  });
}
