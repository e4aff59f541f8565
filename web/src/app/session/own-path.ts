const HOME = '/dashboard';
/** What no address of ours has, and what browsers read as the start of another host's. */
const FOREIGN = /[\\\p{Cc}]/u;

/** Where to go after signing in, as the address asks for it: only ever a page of this app, and never the sign-in page again. */
export function ownPath(wanted: string | null | undefined, origin = location.origin): string {
  if (wanted === null || wanted === undefined || !wanted.startsWith('/') || FOREIGN.test(wanted)) return HOME;
  const url = URL.canParse(wanted, origin) ? new URL(wanted, origin) : undefined;
  if (url?.origin !== origin || url.pathname.startsWith('//')) return HOME;
  if (url.pathname === '/' || /^\/sign-in(\/|$)/.test(url.pathname)) return HOME;
  return url.pathname + url.search + url.hash;
}
