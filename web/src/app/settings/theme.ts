import { computed, DOCUMENT, effect, inject, Injectable, Signal } from '@angular/core';
import { mediaQuery, remember, remembered } from './remembered';

export type ThemeName = 'light' | 'dark';

const KEY = 'pa.theme';

/** Light or dark: what the user chose, else what the system prefers. `public/theme.js` does the same before the first paint. */
@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly chosen = remembered<ThemeName>(KEY, ['light', 'dark']);
  private readonly systemDark = mediaQuery('(prefers-color-scheme: dark)');

  readonly name = computed<ThemeName>(() => this.chosen() ?? (this.systemDark() ? 'dark' : 'light'));

  constructor() {
    effect(() => {
      this.root.dataset['theme'] = this.name();
    });
  }

  /** Custom properties of the current theme by names of our own, as a canvas needs them. */
  colours<K extends string>(names: Readonly<Record<K, string>>): Signal<Readonly<Record<K, string>>> {
    return computed(() => {
      this.name();
      const style = getComputedStyle(this.root);
      const entries = Object.entries<string>(names).map(([key, name]) => [key, style.getPropertyValue(name).trim()]);
      return Object.fromEntries(entries) as Record<K, string>;
    });
  }

  toggle(): void {
    const next = this.name() === 'dark' ? 'light' : 'dark';
    this.chosen.set(next);
    remember(KEY, next);
  }
}
