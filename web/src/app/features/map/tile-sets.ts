import { signal } from '@angular/core';
import type { TileSet } from './map-style';

/** What is asked for: the wells of the filter, and where a shape chooses among them also the others. */
export interface TileUrls {
  readonly wells: string;
  readonly others: string | undefined;
}

/** The tiles that are shown. Those of the filter before stay, faint, until the new ones are there. */
export class TileSets {
  private readonly list = signal<readonly TileSet[]>([]);
  private counter = 0;
  private asked: TileUrls | undefined;
  readonly shown = this.list.asReadonly();

  /** The newest; while it loads, the one before it is in `shown` too. */
  current(): TileSet | undefined {
    return this.list().at(-1);
  }

  /** After a failure: the library takes a source of a new name for a new one. */
  askAgain(): void {
    const { asked } = this;
    this.list.set([]);
    if (asked !== undefined) this.ask(asked);
  }

  ask(urls: TileUrls): void {
    this.asked = urls;
    const { wells, others } = urls;
    const n = ++this.counter;
    const before = this.current();
    const next: TileSet = { id: `wells${n}`, url: wells, faint: false };
    const rest: TileSet | undefined =
      others === undefined ? undefined : (this.sameAs(others) ?? { id: `others${n}`, url: others, faint: true });
    const kept = before !== undefined && before.url !== others ? [{ ...before, faint: true }] : [];
    this.list.set([...(rest === undefined ? [] : [rest]), ...kept, next]);
  }

  /** The newest tiles are there: what stood in for them goes. */
  loaded(): void {
    const current = this.current();
    const list = this.list().filter((set) => set === current || set.id.startsWith('others'));
    if (list.length !== this.list().length) this.list.set(list);
  }

  private sameAs(url: string): TileSet | undefined {
    return this.list().find((set) => set.url === url && set.id.startsWith('others'));
  }
}
