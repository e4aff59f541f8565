import type { SavedView } from '../../api';

/** The member of the address that says which saved view is open. */
export const SAVED = 'saved';
/** Screens that have views. */
export const SCREENS = ['dashboard', 'map', 'wells'] as const;
export type Screen = (typeof SCREENS)[number];

export const SCREEN_NAMES: Readonly<Record<Screen, string>> = { dashboard: 'Dashboard', map: 'Map', wells: 'Wells' };
/** Where the map looks moves with every touch; a view that was only looked around in has not changed. */
const PASSING = [SAVED, 'view'];

/** Which screen an address shows, where that one has views. */
export function screenOf(address: string): Screen | undefined {
  return SCREENS.find((screen) => address.split('?')[0] === `/${screen}`);
}

/** What is saved of an address: its query, without the name of a view. */
export function queryOfView(address: string): string {
  const params = paramsOf(address.split('?')[1]);
  params.delete(SAVED);
  return params.toString();
}

/** The page that a view opens. A screen that is not known opens as the dashboard. */
export function addressOf({ id, screen, query }: Pick<SavedView, 'id' | 'screen' | 'query'>): string {
  const params = paramsOf(query);
  params.set(SAVED, id);
  return `/${SCREENS.find((known) => known === screen) ?? 'dashboard'}?${params.toString()}`;
}

/** Whether a page shows what the view kept, in whatever order its members stand. */
export function isAsSaved({ screen, query }: Pick<SavedView, 'screen' | 'query'>, address: string): boolean {
  return screenOf(address) === screen && sorted(query) === sorted(address.split('?')[1]);
}

function sorted(query: string | undefined): string {
  const params = paramsOf(query);
  for (const name of PASSING) params.delete(name);
  return [...params]
    .map(([name, value]) => JSON.stringify([name, value]))
    .sort()
    .join();
}

function paramsOf(query: string | undefined): URLSearchParams {
  return new URLSearchParams(query ?? '');
}
