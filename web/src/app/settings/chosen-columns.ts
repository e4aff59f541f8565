import { signal, Signal } from '@angular/core';
import { remember, rememberedText } from './remembered';

export interface ChosenColumns {
  readonly keys: Signal<readonly string[]>;
  toggle(key: string): void;
  reset(): void;
}

/** The columns of a table that were chosen in this browser, in the order in which the table has them. */
export function chosenColumns(table: string, all: readonly string[], usual: readonly string[]): ChosenColumns {
  const name = `pa.columns.${table}`;
  const kept = rememberedText(name)?.split(',') ?? [];
  const known = all.filter((key) => kept.includes(key));
  const keys = signal<readonly string[]>(known.length > 0 ? known : usual);
  const choose = (next: readonly string[]): void => {
    keys.set(next);
    remember(name, next.join(','));
  };
  return {
    keys,
    toggle: (key) => {
      const shown = keys();
      const next = all.filter((other) => (other === key ? !shown.includes(key) : shown.includes(other)));
      if (next.length > 0) choose(next);
    },
    reset: () => {
      choose(usual);
    },
  };
}
