import { Signal, signal, WritableSignal } from '@angular/core';

/** A choice kept in the browser. Storage can be refused (private windows, policies); the choice then lasts as long as the page. */
export function remembered<T extends string>(key: string, allowed: readonly T[]): WritableSignal<T | undefined> {
  return signal(allowed.find((value) => value === rememberedText(key)));
}

/** Several choices, like the columns of a table. Names that are not known any more are left out. */
export function rememberedList(
  key: string,
  allowed: readonly string[],
  standard: readonly string[],
): WritableSignal<readonly string[]> {
  const kept = rememberedText(key);
  return signal(kept === null ? standard : allowed.filter((value) => kept.split(',').includes(value)));
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Refused storage: nothing to do.
  }
}

/** Where the shell has its bar at the lower edge and one button for all filters. */
export const PHONE = '(max-width: 599px)';

/** Follows a media query for as long as the page lives. */
export function mediaQuery(query: string): Signal<boolean> {
  const list = matchMedia(query);
  const matches = signal(list.matches);
  list.addEventListener('change', (event) => {
    matches.set(event.matches);
  });
  return matches.asReadonly();
}

export function rememberedText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Refused storage reads as nothing remembered.
    return null;
  }
}
