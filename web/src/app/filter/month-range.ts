import { Component, computed, inject, input, output, signal } from '@angular/core';
import { firstOfMonth } from '../format/dates';
import { PopoverButton } from '../ui/popover-button';
import { rangeName } from './chips';
import { Datasets } from './datasets';
import { MonthSpan } from './filter';
import { Preset, presets } from './presets';

/** First and last month shown; either may be open. */
@Component({
  selector: 'pa-month-range',
  imports: [PopoverButton],
  templateUrl: './month-range.html',
  styleUrl: './month-range.css',
})
export class MonthRange {
  readonly range = input.required<MonthSpan>();
  readonly rangeChange = output<MonthSpan>();

  protected readonly name = computed(() => rangeName(this.range()));
  protected readonly active = computed(
    () => this.range().start_date !== undefined || this.range().end_date !== undefined,
  );
  protected readonly wrong = signal('');
  private readonly lastMonth = inject(Datasets).lastMonth;
  protected readonly presets = computed(() => presets(this.lastMonth()));

  protected month(date: string | undefined): string {
    return date?.slice(0, 7) ?? '';
  }

  protected change(end: 'start_date' | 'end_date', event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    const date = text === '' ? '' : firstOfMonth(text);
    const next = { ...this.range(), [end]: date };
    const { start_date, end_date } = next;
    if (date === undefined) this.wrong.set('Write a month as 2024-12.');
    else if (start_date && end_date && start_date > end_date) this.wrong.set('The first month is after the last.');
    else {
      this.wrong.set('');
      this.rangeChange.emit(next);
    }
  }

  protected isChosen({ range }: Preset): boolean {
    const { start_date = '', end_date = '' } = this.range();
    return range.start_date === start_date && range.end_date === end_date;
  }

  protected choose({ range }: Preset): void {
    this.wrong.set('');
    this.rangeChange.emit(range);
  }
}
