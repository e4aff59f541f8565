import { computed, DOCUMENT, effect, inject, Injectable } from '@angular/core';
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

  toggle(): void {
    const next = this.name() === 'dark' ? 'light' : 'dark';
    this.chosen.set(next);
    remember(KEY, next);
  }
}
