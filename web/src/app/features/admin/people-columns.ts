import type { Person } from '../../api';
import { instant } from '../../format/instants';
import { MISSING } from '../../format/numbers';
import { roleName } from '../../session/roles';
import { Column } from '../../ui/table/column';

export const PEOPLE_COLUMNS: readonly Column<Person>[] = [
  { key: 'name', head: 'Name', width: 160, kind: 'strong', text: ({ name }) => name },
  { key: 'role', head: 'Role', width: 110, text: ({ role }) => roleName(role) },
  { key: 'state', head: 'State', width: 110, kind: 'badge', text: (person) => personState(person, new Date()) },
  { key: 'sign_in', head: 'Signs in with', width: 150, text: signsInWith },
  {
    key: 'last_sign_in_at',
    head: 'Last signed in',
    width: 146,
    kind: 'quiet',
    text: ({ last_sign_in_at }) => (last_sign_in_at === null ? 'never' : instant(last_sign_in_at)),
  },
  { key: 'created_at', head: 'Created', width: 146, kind: 'quiet', text: ({ created_at }) => instant(created_at) },
];

/** Whether somebody can sign in just now, and why not. */
export function personState({ disabled, locked_until, has_password, company }: Person, now: Date): string {
  if (disabled) return 'Disabled';
  if (locked_until !== null && new Date(locked_until) > now) return 'Locked';
  return has_password || company ? 'Active' : 'Invited';
}

function signsInWith({ company, has_password, second_factor }: Person): string {
  const ways = [...(company ? ['company'] : []), ...(has_password ? ['password'] : [])];
  if (ways.length === 0) return MISSING;
  const words = ways.join(' or ') + (second_factor ? ' and code' : '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
