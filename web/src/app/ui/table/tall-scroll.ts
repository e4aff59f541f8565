import { CdkVirtualScrollViewport, VirtualScrollStrategy } from '@angular/cdk/scrolling';
import { Subject } from 'rxjs';

/** Browsers stop laying out elements above some 33 million pixels; well below that every one of them scrolls exactly. */
const TALLEST = 15_000_000;

const BUFFER_ROWS = 12;

/**
 * Where in a list one is. A list taller than the browser can lay out is compressed: small movements stay exact,
 * long jumps (the scrollbar) go to the same share of the list.
 */
export class TallPosition {
  /** Offset in the uncompressed list. */
  virtual = 0;
  private physical = 0;

  constructor(
    readonly contentHeight: number,
    readonly viewport: number,
  ) {}

  get laidOut(): number {
    return Math.min(this.contentHeight, TALLEST);
  }

  scrolledTo(physical: number): void {
    const moved = physical - this.physical;
    const end = this.laidOut - this.viewport;
    if (this.laidOut === this.contentHeight) this.virtual = physical;
    else if (physical <= 0) this.virtual = 0;
    else if (physical >= end) this.virtual = this.contentHeight - this.viewport;
    else if (Math.abs(moved) < this.viewport) this.virtual += moved;
    else this.virtual = (physical / end) * (this.contentHeight - this.viewport);
    this.virtual = Math.max(0, Math.min(this.virtual, Math.max(0, this.contentHeight - this.viewport)));
    this.physical = physical;
  }

  /** Where the browser has to scroll so that `virtual` is at the top. */
  jumpTo(virtual: number): number {
    const range = this.contentHeight - this.viewport;
    this.virtual = Math.max(0, Math.min(virtual, range));
    this.physical = range <= 0 ? 0 : (this.virtual / range) * (this.laidOut - this.viewport);
    return this.physical;
  }

  /** Where in the laid out content the row at `offset` of the whole list belongs. */
  place(offset: number): number {
    return offset - this.virtual + this.physical;
  }
}

/** Rows of one height, any number of them. */
export class TallScroll implements VirtualScrollStrategy {
  private readonly indexes = new Subject<number>();
  readonly scrolledIndexChange = this.indexes.asObservable();

  private viewport?: CdkVirtualScrollViewport;
  private position = new TallPosition(0, 0);

  constructor(readonly rowHeight: number) {}

  attach(viewport: CdkVirtualScrollViewport): void {
    this.viewport = viewport;
    this.onDataLengthChanged();
  }

  detach(): void {
    this.indexes.complete();
    this.viewport = undefined;
  }

  onDataLengthChanged(): void {
    const viewport = this.viewport;
    if (viewport === undefined) return;
    this.position = new TallPosition(viewport.getDataLength() * this.rowHeight, viewport.getViewportSize());
    viewport.setTotalContentSize(this.position.laidOut);
    this.onContentScrolled();
  }

  onContentScrolled(): void {
    const viewport = this.viewport;
    if (viewport === undefined) return;
    this.position.scrolledTo(viewport.measureScrollOffset());
    this.render(viewport);
  }

  scrollToIndex(index: number): void {
    const viewport = this.viewport;
    if (viewport === undefined) return;
    viewport.scrollToOffset(this.position.jumpTo(index * this.rowHeight));
    this.render(viewport);
  }

  onContentRendered(): void {
    // Every row has the same height: nothing to measure.
  }

  onRenderedOffsetChanged(): void {
    // The offset is only ever set here.
  }

  private render(viewport: CdkVirtualScrollViewport): void {
    const first = Math.floor(this.position.virtual / this.rowHeight);
    const shown = Math.ceil(viewport.getViewportSize() / this.rowHeight) + 1;
    const start = Math.max(0, first - BUFFER_ROWS);
    const end = Math.min(viewport.getDataLength(), first + shown + BUFFER_ROWS);
    viewport.setRenderedRange({ start, end });
    viewport.setRenderedContentOffset(this.position.place(start * this.rowHeight));
    this.indexes.next(first);
  }
}

/** The row height of the current density, from the design tokens. */
export function rowHeight(): number {
  return parseInt(getComputedStyle(document.documentElement).getPropertyValue('--row'), 10) || 32;
}
