import { Component, computed, inject } from '@angular/core';
import { SHAPES, without } from '../../filter/filter';
import { FilterScope } from '../../filter/filter-scope';
import { FilterUrl } from '../../filter/filter-url';
import { count } from '../../format/numbers';
import { Icon, IconName } from '../../ui/icon';
import { MapState } from './map-state';

const ICONS: Readonly<Record<'box' | 'polygon' | 'circle', IconName>> = {
  box: 'box',
  polygon: 'lasso',
  circle: 'radius',
};

/** How many wells the shape chooses, and what can be done with it. */
@Component({
  selector: 'pa-selection-bar',
  imports: [Icon],
  template: `
    <pa-icon class="kind" [name]="icon()" />
    <span class="num" role="status">{{ text() }}</span>
    @if (state.shape()) {
      <button type="button" class="btn ghost small" [attr.aria-pressed]="state.editing()" (click)="toggleEditing()">
        <pa-icon name="pencil" /> Edit shape
      </button>
    }
    <button type="button" class="btn ghost small icon" aria-label="Clear the selection" (click)="clear()">
      <pa-icon name="close" />
    </button>
  `,
  styleUrl: './selection-bar.css',
})
export class SelectionBar {
  protected readonly state = inject(MapState);
  private readonly url = inject(FilterUrl);
  private readonly wells = inject(FilterScope).wells;

  protected readonly icon = computed(() => ICONS[this.state.shape()?.kind ?? 'polygon']);
  protected readonly text = computed(() => {
    const wells = this.wells();
    return wells === undefined ? 'Counting …' : `${count(wells, 'well')} selected`;
  });

  protected toggleEditing(): void {
    this.state.tool.set('move');
    this.state.editing.update((editing) => !editing);
  }

  protected clear(): void {
    this.state.editing.set(false);
    this.url.set(without(this.url.filter(), ...SHAPES));
  }
}
