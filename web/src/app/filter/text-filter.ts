import { Component, debounced, effect, inject, linkedSignal, untracked } from '@angular/core';
import { FilterUrl } from './filter-url';

const TYPING_MS = 250;

/** Part of a name, API number, operator or field. One entry in the history for a word, not one for each letter. */
@Component({
  selector: 'pa-text-filter',
  template: `
    <input
      class="input"
      type="search"
      autocomplete="off"
      maxlength="200"
      aria-label="Find by name, API number, operator or field"
      placeholder="Name, API number"
      [value]="typed()"
      (input)="onType($event)"
      (blur)="typing = false"
    />
  `,
})
export class TextFilter {
  private readonly url = inject(FilterUrl);
  protected readonly typed = linkedSignal(() => this.url.filter().q ?? '');
  private readonly settled = debounced(this.typed, TYPING_MS);
  /** Whether the word being typed has its entry in the history already. */
  protected typing = false;

  constructor() {
    effect(() => {
      const q = this.settled.hasValue() ? this.settled.value() : undefined;
      untracked(() => {
        const filter = this.url.filter();
        if (q === undefined || q !== this.typed() || q === (filter.q ?? '')) return;
        this.url.set({ ...filter, q }, this.typing);
        this.typing = true;
      });
    });
  }

  protected onType(event: Event): void {
    this.typed.set((event.target as HTMLInputElement).value);
  }
}
