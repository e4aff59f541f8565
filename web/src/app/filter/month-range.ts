import { Component, computed, input, output, signal } from '@angular/core';
import { firstOfMonth } from '../format/dates';
import { PopoverButton } from '../ui/popover-button';
import { rangeName } from './chips';

export interface MonthRangeValue {
  readonly start_date?: string;
  readonly end_date?: string;
}

/** First and last month shown; either may be open. */
@Component({
  selector: 'pa-month-range',
  imports: [PopoverButton],
  templateUrl: './month-range.html',
  styleUrl: './month-range.css',
})
export class MonthRange {
  readonly range = input.required<MonthRangeValue>();
  readonly rangeChange = output<MonthRangeValue>();

  protected readonly name = computed(() => rangeName(this.range()));
  protected readonly active = computed(
    () => this.range().start_date !== undefined || this.range().end_date !== undefined,
  );
  protected readonly wrong = signal('');

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

  protected clear(): void {
    this.wrong.set('');
    this.rangeChange.emit({ start_date: '', end_date: '' });
  }
}
