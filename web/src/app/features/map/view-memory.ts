import { Injectable } from '@angular/core';
import { Filter, sameFilter } from '../../filter/filter';
import type { View } from './view-address';

/** Where the map was left: who comes back with the same filter finds it there. */
@Injectable({ providedIn: 'root' })
export class ViewMemory {
  private left: { readonly view: View; readonly filter: Filter } | undefined;

  keep(view: View, filter: Filter): void {
    this.left = { view, filter };
  }

  viewUnder(filter: Filter): View | undefined {
    return this.left !== undefined && sameFilter(this.left.filter, filter) ? this.left.view : undefined;
  }
}
