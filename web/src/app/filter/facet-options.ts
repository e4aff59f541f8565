import { Component, computed, ElementRef, inject, input, signal } from '@angular/core';
import { full } from '../format/numbers';
import { NAMES } from './chips';
import { FacetKey, withArticle } from './facet-names';
import { NO_VALUE, toggled } from './filter';
import { FilterScope } from './filter-scope';
import { FilterUrl } from './filter-url';

interface Choice {
  readonly value: string;
  readonly code: string;
  readonly label: string;
  readonly count: string;
  /** Length of the bar beneath, as a share of the largest count. */
  readonly share: number;
  readonly chosen: boolean;
}

/** The values of one facet to choose from, found by code or name. */
@Component({
  selector: 'pa-facet-options',
  templateUrl: './facet-options.html',
  styleUrl: './facet-options.css',
})
export class FacetOptions {
  readonly facet = input.required<FacetKey>();

  private readonly url = inject(FilterUrl);
  private readonly scope = inject(FilterScope);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** Undefined while they are not known. */
  protected readonly options = computed(() => this.scope.facets()?.[this.facet()]);
  /** The server lists the most frequent values only. */
  protected readonly truncated = computed(() => this.scope.facets()?.truncated.includes(this.facet()) ?? false);
  protected readonly chosen = computed<readonly string[]>(() => this.url.filter()[this.facet()] ?? []);
  protected readonly find = signal('');
  protected readonly name = computed(() => NAMES[this.facet()]);
  protected readonly prompt = computed(() => `Find ${withArticle(this.facet())}`);
  /** The option that the tab key reaches; the arrow keys lead to the others. */
  protected readonly reachable = signal(0);

  /** What was chosen stays in the list, with 0 wells, when the other filters leave none of it. */
  private readonly choices = computed<Choice[]>(() => {
    const known = (this.options() ?? []).map((option) => ({ ...option, value: option.value ?? NO_VALUE }));
    const gone = this.chosen().filter((value) => !known.some((option) => option.value === value));
    const all = [...known, ...gone.map((value) => ({ value, label: null, count: 0 }))];
    const largest = Math.max(1, ...all.map((option) => option.count));
    return all.map(({ value, label, count }) => ({
      value,
      code: value,
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
  protected readonly none = computed(() =>
    this.options() === undefined
      ? 'The values have not arrived yet.'
      : this.find() === ''
        ? 'No well under the other filters.'
        : `No ${this.name().toLowerCase()} is called that.`,
  );

  protected onFind(event: Event): void {
    this.find.set((event.target as HTMLInputElement).value);
    this.reachable.set(0);
  }

  protected toggle(value: string): void {
    this.url.set(toggled(this.url.filter(), this.facet(), value));
  }

  protected clear(): void {
    this.url.set({ ...this.url.filter(), [this.facet()]: [] });
  }

  protected onKey(event: KeyboardEvent, index: number): void {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const boxes = this.element.querySelectorAll<HTMLInputElement>('[type=checkbox]');
    const to = Math.min(index + step, boxes.length - 1);
    if (to < 0) this.element.querySelector<HTMLInputElement>('[type=search]')?.focus();
    else boxes[to]?.focus();
  }
}
