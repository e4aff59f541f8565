import { computed, inject, Injectable, Signal } from '@angular/core';
import { Theme } from '../settings/theme';

const NAMES = {
  surface: '--surface',
  ink: '--ink',
  ink2: '--ink-2',
  ink3: '--ink-3',
  grid: '--grid',
  axis: '--axis',
  crosshair: '--crosshair',
  nodata: '--nodata',
  raised: '--raised',
  edge: '--line-strong',
  oil: '--oil',
  oilText: '--oil-text',
  oilFill: '--oil-fill',
  gas: '--gas',
  gasText: '--gas-text',
  water: '--water',
  waterText: '--water-text',
} as const;

const GROUPS = [...Array.from({ length: 12 }, (_, i) => `cat-${i + 1}`), 'cat-other'];

/** Colours of the current theme, as a canvas needs them; those of groups by their tone, like `cat-1`. */
export type ChartTokens = Readonly<Record<keyof typeof NAMES, string>> & {
  readonly groups: Readonly<Record<string, string>>;
};

@Injectable({ providedIn: 'root' })
export class ChartTheme {
  private readonly theme = inject(Theme);
  private readonly colours = this.theme.colours(NAMES);
  private readonly groups = this.theme.colours(Object.fromEntries(GROUPS.map((tone) => [tone, `--${tone}`])));

  readonly tokens: Signal<ChartTokens> = computed(() => ({ ...this.colours(), groups: this.groups() }));
}
