import { ownPath } from '../../session/own-path';

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^\/dashboard\b/, 'Open in dashboard'],
  [/^\/map\b/, 'Open on the map'],
  [/^\/wells\/\d/, 'Open the well'],
  [/^\/wells\b/, 'Open the wells'],
  [/^\/imports\b/, 'Open the imports'],
];

/** A page of this app that shows what an answer is about. */
export interface InApp {
  readonly path: string;
  readonly name: string;
}

/** The server's address of a page; one that leads elsewhere, or to no page with a name, is none. */
export function inApp(view: string | null | undefined): InApp | undefined {
  if (view === null || view === undefined) return undefined;
  const path = ownPath(view);
  const name = NAMES.find(([pattern]) => pattern.test(path))?.[1];
  return name === undefined || (path === '/dashboard' && view !== path) ? undefined : { path, name };
}
