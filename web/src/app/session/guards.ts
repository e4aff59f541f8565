import { inject } from '@angular/core';
import { CanActivateChildFn, CanMatchFn, RedirectCommand, Router } from '@angular/router';
import { Role } from './roles';
import { Session } from './session';

/** Whoever has to sign in first is brought back afterwards to where they wanted to go. */
export const signedIn: CanActivateChildFn = (_, { url }) => {
  const [session, router] = [inject(Session), inject(Router)];
  if (session.mode() !== 'none') return true;
  const to = url === '/' || url === '/dashboard' ? {} : { to: url };
  return new RedirectCommand(router.createUrlTree(['/sign-in'], { queryParams: to }), { replaceUrl: true });
};

/** For routes that another one of the same address stands in for. */
export function withRole(role: Role): CanMatchFn {
  return () => inject(Session).allows(role);
}
