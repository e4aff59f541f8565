import { queryOf } from './audit-filter';
import { personState } from './people-columns';
import type { Person } from '../../api';

const person = (more: Partial<Person>): Person => ({
  id: 1,
  name: 'anna',
  role: 'editor',
  disabled: false,
  company: false,
  has_password: true,
  second_factor: false,
  locked_until: null,
  created_at: '2026-01-01T00:00:00Z',
  last_sign_in_at: null,
  ...more,
});

describe('the state of a person', () => {
  const now = new Date('2026-02-01T12:00:00Z');
  it.each([
    [{}, 'Active'],
    [{ disabled: true, locked_until: '2026-02-01T12:05:00Z' }, 'Disabled'],
    [{ locked_until: '2026-02-01T12:05:00Z' }, 'Locked'],
    [{ locked_until: '2026-02-01T11:55:00Z' }, 'Active'],
    [{ has_password: false }, 'Invited'],
    [{ has_password: false, company: true }, 'Active'],
  ])('%o is %s', (more, state) => {
    expect(personState(person(more), now)).toBe(state);
  });
});

describe('the filter of the audit', () => {
  it('asks for whole days of the reader, and not for what is empty', () => {
    const query = queryOf({ actor: ' anna ', action: '', subject: '', from: '2026-02-01', to: '2026-02-01' });

    expect(Object.keys(query)).toEqual(['actor', 'from', 'to']);
    expect(query['actor']).toBe('anna');
    expect(Date.parse(query['to'] ?? '') - Date.parse(query['from'] ?? '')).toBe(86_399_999);
  });
});
