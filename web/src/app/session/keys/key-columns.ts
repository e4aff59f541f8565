import type { ApiKey } from '../../api';
import { instant } from '../../format/instants';
import { MISSING } from '../../format/numbers';
import { Column } from '../../ui/table/column';
import { roleName } from '../roles';

const STATES: Readonly<Record<string, string>> = { active: 'Active', expired: 'Expired', revoked: 'Revoked' };

const NAME: Column<ApiKey> = { key: 'name', head: 'Name', width: 140, kind: 'strong', text: ({ name }) => name };
const OWNER: Column<ApiKey> = {
  key: 'owner',
  head: 'Owner',
  width: 120,
  text: ({ owner }) => owner ?? 'command line',
};
const OTHERS: readonly Column<ApiKey>[] = [
  { key: 'state', head: 'State', width: 84, kind: 'badge', text: ({ state }) => STATES[state] ?? state },
  { key: 'start', head: 'Begins with', width: 104, kind: 'quiet', text: ({ start }) => start },
  { key: 'role', head: 'Role', width: 104, text: ({ role }) => roleName(role) },
  {
    key: 'last_used_at',
    head: 'Last used',
    width: 146,
    kind: 'quiet',
    text: (key) => instantOr(key.last_used_at, 'never'),
  },
  { key: 'expires_at', head: 'Expires', width: 146, kind: 'quiet', text: (key) => instantOr(key.expires_at, 'never') },
  { key: 'created_at', head: 'Created', width: 146, kind: 'quiet', text: ({ created_at }) => instant(created_at) },
];

/** What a table of keys shows; whose they are where they are not all of one. */
export function keyColumns(whose: 'own' | 'all'): readonly Column<ApiKey>[] {
  return whose === 'own' ? [NAME, ...OTHERS] : [NAME, OWNER, ...OTHERS];
}

function instantOr(at: string | null, otherwise: string): string {
  const text = instant(at);
  return text === MISSING ? otherwise : text;
}
