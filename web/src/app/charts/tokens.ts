import { inject, Injectable } from '@angular/core';
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

/** Colours of the current theme, as a canvas needs them. */
export type ChartTokens = Readonly<Record<keyof typeof NAMES, string>>;

@Injectable({ providedIn: 'root' })
export class ChartTheme {
  readonly tokens = inject(Theme).colours(NAMES);
}
