/** Rows of a long list, held by page. Keeps the pages used last; the others can be asked for again. */
export class PageCache<T> {
  private readonly pages = new Map<number, readonly T[]>();
  private readonly asked = new Set<number>();

  constructor(
    readonly pageSize = 100,
    private readonly keep = 40,
  ) {}

  row(index: number): T | undefined {
    return this.pages.get(Math.floor(index / this.pageSize))?.[index % this.pageSize];
  }

  /** Pages that rows `start` up to `end` (exclusive) need and that nobody has asked for. They count as asked for from now on. */
  take(start: number, end: number): number[] {
    const needed: number[] = [];
    for (let page = Math.floor(start / this.pageSize); page * this.pageSize < end; page++) {
      const held = this.pages.get(page);
      if (held !== undefined) this.touch(page, held);
      else if (!this.asked.has(page)) needed.push(page);
    }
    for (const page of needed) this.asked.add(page);
    return needed;
  }

  put(page: number, rows: readonly T[]): void {
    this.asked.delete(page);
    this.touch(page, rows);
    for (const oldest of this.pages.keys()) {
      if (this.pages.size <= this.keep) break;
      this.pages.delete(oldest);
    }
  }

  /** The page did not arrive: it may be asked for again. */
  drop(page: number): void {
    this.asked.delete(page);
  }

  private touch(page: number, rows: readonly T[]): void {
    this.pages.delete(page);
    this.pages.set(page, rows);
  }
}
