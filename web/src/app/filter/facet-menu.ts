import { Component, computed, input, output, signal } from '@angular/core';
import { full } from '../format/numbers';
import { PopoverButton } from '../ui/popover-button';
import { NO_VALUE } from './filter';

/** A value wells can be filtered by, with how many wells have it under the other filters. */
export interface FacetOption {
  readonly value: string | null;
  readonly label?: string | null;
  readonly count: number;
}

interface Choice {
  readonly value: string;
  readonly code: string;
  readonly label: string;
  readonly count: string;
  /** Length of the bar beneath, as a share of the largest count. */
  readonly share: number;
  readonly chosen: boolean;
}

@Component({
  selector: 'pa-facet-menu',
  imports: [PopoverButton],
  templateUrl: './facet-menu.html',
  styleUrl: './facet-menu.css',
})
export class FacetMenu {
  readonly name = input.required<string>();
  /** Undefined while they are not known. */
  readonly options = input.required<readonly FacetOption[] | undefined>();
  readonly chosen = input.required<readonly string[]>();
  readonly toggled = output<string>();
  readonly cleared = output();

  protected readonly find = signal('');
  protected readonly badge = computed(() => {
    const chosen = this.chosen().length;
    const options = this.options()?.length;
    return chosen > 0 ? full(chosen) : options === undefined ? undefined : full(options);
  });

  /** What was chosen stays in the list, with 0 wells, when the other filters leave none of it. */
  private readonly choices = computed<Choice[]>(() => {
    const known = (this.options() ?? []).map((option) => ({ ...option, value: option.value ?? NO_VALUE }));
    const gone = this.chosen().filter((value) => !known.some((option) => option.value === value));
    const all = [...known, ...gone.map((value) => ({ value, label: null, count: 0 }))];
    const largest = Math.max(1, ...all.map((option) => option.count));
    return all.map(({ value, label, count }) => ({
      value,
      code: value === NO_VALUE ? 'Not stated' : value,
      label: label === value ? '' : (label ?? ''),
      count: full(count),
      share: count / largest,
      chosen: this.chosen().includes(value),
    }));
  });

  protected readonly found = computed(() => {
    const text = this.find().trim().toLowerCase();
    return this.choices().filter((choice) => `${choice.code} ${choice.label}`.toLowerCase().includes(text));
  });

  protected onFind(event: Event): void {
    this.find.set((event.target as HTMLInputElement).value);
  }
}
