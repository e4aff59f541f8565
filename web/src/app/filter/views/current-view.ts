import { computed, inject, Injectable } from '@angular/core';
import { apiResource, getView, latest } from '../../api';
import { FilterUrl } from '../filter-url';
import { isAsSaved, SAVED } from './view-address';

/** The saved view that the address names, and whether the page still shows it. */
@Injectable({ providedIn: 'root' })
export class CurrentView {
  private readonly url = inject(FilterUrl);
  readonly id = computed(() => this.url.option(SAVED));
  private readonly resource = apiResource(getView, () => {
    const id = this.id();
    return id === undefined ? undefined : { id };
  });
  private readonly known = latest(this.resource);

  readonly view = computed(() => (this.known()?.id === this.id() ? this.known() : undefined));
  readonly changed = computed(() => {
    const view = this.view();
    return view !== undefined && !isAsSaved(view, this.url.address());
  });

  refresh(): void {
    this.resource.reload();
  }

  /** The page stays as it is, and belongs to this view from now on; to none where nothing is given. */
  become(id: string | null): void {
    this.url.setOptions({ [SAVED]: id });
  }
}
