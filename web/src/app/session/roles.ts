/** In rising order: each may do what those before it may. */
export const ROLES = ['viewer', 'editor', 'steward', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  viewer: 'Viewer',
  editor: 'Editor',
  steward: 'Steward',
  administrator: 'Administrator',
};

export const ROLE_HINTS: Readonly<Record<Role, string>> = {
  viewer: 'Reads, exports and keeps views',
  editor: 'Also changes wells and records, and imports',
  steward: 'Also undoes imports and removes datasets',
  administrator: 'Also keeps accounts, keys and the audit',
};

/** Whether `role` may do what needs `needed`. A role that is not known may nothing. */
export function mayAs(role: string | null, needed: Role): boolean {
  const rank = ROLES.findIndex((known) => known === role);
  return rank >= 0 && rank >= ROLES.indexOf(needed);
}

export function roleName(role: string | null): string {
  const known = ROLES.find((name) => name === role);
  return known === undefined ? '' : ROLE_NAMES[known];
}

export function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}
