import type { Role } from '../session/roles';
import type { IconName } from '../ui/icon';

/** A page in the rail. */
export interface Entry {
  readonly path: string;
  readonly label: string;
  readonly icon: IconName;
  /** Pressed after `g`, it leads there. */
  readonly key: string;
  /** Who finds it there; everybody where it is not said. */
  readonly role?: Role;
}

/** An entry appears with its page, in this order. */
export const ENTRIES: readonly Entry[] = [
  { path: '/dashboard', label: 'Dashboard', icon: 'dashboard', key: 'd' },
  { path: '/map', label: 'Map', icon: 'map', key: 'm' },
  { path: '/wells', label: 'Wells', icon: 'wells', key: 'w' },
  { path: '/imports', label: 'Imports', icon: 'upload', key: 'i' },
  { path: '/admin', label: 'Admin', icon: 'gear', key: 'a', role: 'administrator' },
];
