import {
  CdkVirtualForOf,
  CdkVirtualScrollableElement,
  CdkVirtualScrollViewport,
  VIRTUAL_SCROLL_STRATEGY,
} from '@angular/cdk/scrolling';
import {
  afterNextRender,
  afterRenderEffect,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { switchMap } from 'rxjs';
import { Icon } from '../icon';
import { ariaSort, Column, nextSort, RowAction } from './column';
import { PagedRows } from './paged-rows';
import { rowHeight, TallScroll } from './tall-scroll';

/** The API skips at most this many rows; a filter brings the others into reach. */
const MOST_ROWS = 10_000_000;

/** A table of any length: only the rows in sight exist, and pages are loaded as they come into sight. */
@Component({
  selector: 'pa-data-table',
  imports: [CdkVirtualForOf, CdkVirtualScrollableElement, CdkVirtualScrollViewport, Icon, RouterLink],
  templateUrl: './data-table.html',
  styleUrl: './data-table.css',
  providers: [{ provide: VIRTUAL_SCROLL_STRATEGY, useFactory: () => new TallScroll(rowHeight()) }],
})
export class DataTable<T> {
  readonly label = input.required<string>();
  readonly columns = input.required<readonly Column<T>[]>();
  readonly rows = input.required<PagedRows<T>>();
  readonly actions = input<readonly RowAction<T>[]>([]);
  readonly sort = input('');
  /** Parameters that links out of the table carry. */
  readonly linkParams = input<Record<string, unknown>>({});
  readonly sortChange = output<string>();
  readonly rowOpen = output<T>();

  protected readonly ariaSort = ariaSort;
  protected readonly active = signal(0);
  private readonly viewport = viewChild.required(CdkVirtualScrollViewport);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);

  /** As long as the list (as far as its server can skip) and empty: the virtual list only counts it. */
  protected readonly places = computed<undefined[]>(
    () => new Array<undefined>(Math.min(this.rows().total() ?? 0, MOST_ROWS)),
  );
  protected readonly beyond = computed(() => (this.rows().total() ?? 0) > MOST_ROWS);
  protected readonly template = computed(() => {
    const widths = this.columns().map((column, i) => `minmax(${column.width}px, ${i === 0 ? 1.4 : 1}fr)`);
    return [...widths, ...(this.actions().length > 0 ? [`${this.actionsWidth()}px`] : [])].join(' ');
  });
  protected readonly minWidth = computed(
    () =>
      this.columns().reduce((sum, column) => sum + column.width, 0) +
      (this.actions().length > 0 ? this.actionsWidth() : 0),
  );
  private readonly range = toSignal(
    toObservable(this.viewport).pipe(switchMap((viewport) => viewport.renderedRangeStream)),
  );

  /** The row that the tab key reaches: the active one, or the nearest that exists. */
  protected readonly reachable = computed(() => {
    const range = this.range();
    return range === undefined ? 0 : Math.max(range.start, Math.min(this.active(), range.end - 1));
  });

  constructor() {
    effect(() => {
      const range = this.range();
      this.rows().generation();
      if (range !== undefined) this.rows().need(range.start, range.end);
    });
    afterRenderEffect(() => {
      this.rows().generation();
      const viewport = this.viewport();
      untracked(() => {
        this.active.set(0);
        viewport.scrollToIndex(0);
      });
    });
    const resize = new ResizeObserver(() => {
      this.viewport().checkViewportSize();
    });
    resize.observe(this.element);
    inject(DestroyRef).onDestroy(() => {
      resize.disconnect();
    });
  }

  protected readonly index = (index: number): number => index;

  protected toggleSort(column: Column<T>): void {
    this.sortChange.emit(nextSort(this.sort(), column));
  }

  protected again(): void {
    const range = this.range();
    if (range !== undefined) this.rows().need(range.start, range.end);
  }

  protected open(index: number): void {
    const row = this.rows().row(index);
    if (row !== undefined) this.rowOpen.emit(row);
  }

  protected onKey(event: KeyboardEvent, index: number): void {
    if (event.key === 'Enter') {
      if (event.target === event.currentTarget) this.open(index);
      return;
    }
    const target = this.keyTarget(event.key, index);
    if (target === undefined) return;
    event.preventDefault();
    this.focusRow(Math.max(0, Math.min(target, this.places().length - 1)));
  }

  private keyTarget(key: string, index: number): number | undefined {
    const page = Math.max(1, Math.floor(this.element.clientHeight / rowHeight()) - 2);
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
    if (key === 'Home') return 0;
    if (key === 'End') return this.places().length - 1;
    const step = steps[key];
    return step === undefined ? undefined : index + step;
  }

  private focusRow(index: number): void {
    this.active.set(index);
    const range = this.range();
    if (range === undefined || index < range.start || index >= range.end) this.viewport().scrollToIndex(index);
    afterNextRender(() => this.element.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus(), {
      injector: this.injector,
    });
  }

  private actionsWidth(): number {
    return this.actions().length * rowHeight() + 8;
  }
}
