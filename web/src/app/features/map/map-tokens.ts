import { inject, Injectable } from '@angular/core';
import { Theme } from '../../settings/theme';

const NAMES = {
  sea: '--sea',
  sea2: '--sea-2',
  land: '--land',
  coast: '--coast',
  border: '--border',
  graticule: '--graticule',
  label: '--map-label',
  seaLabel: '--sea-label',
  surface: '--surface',
  ink: '--ink',
  ink3: '--ink-3',
  accent: '--accent',
  ok: '--ok',
  cat1: '--cat-1',
  cat2: '--cat-2',
  cat3: '--cat-3',
  cat4: '--cat-4',
  cat5: '--cat-5',
  cat6: '--cat-6',
  cat7: '--cat-7',
  cat8: '--cat-8',
  cat12: '--cat-12',
  catOther: '--cat-other',
} as const;

/** Colours of the current theme, as the map needs them. */
export type MapTokens = Readonly<Record<keyof typeof NAMES, string>>;

@Injectable({ providedIn: 'root' })
export class MapTheme {
  readonly tokens = inject(Theme).colours(NAMES);
}
