import { guidance, refusalOf } from './guidance';
import { initials } from './initials';
import { ownPath } from './own-path';
import { mayAs, roleName } from './roles';

describe('a role', () => {
  it('may what those below it may', () => {
    expect(mayAs('administrator', 'steward')).toBe(true);
    expect(mayAs('editor', 'editor')).toBe(true);
    expect(mayAs('editor', 'steward')).toBe(false);
  });

  it('that nobody knows may nothing', () => {
    expect(mayAs(null, 'viewer')).toBe(false);
    expect(mayAs('owner', 'viewer')).toBe(false);
    expect(roleName('owner')).toBe('');
  });
});

describe('the way back after signing in', () => {
  const origin = 'https://pa.example';
  const wanted = (to: string | undefined): string => ownPath(to, origin);

  it('is the page that was wanted', () => {
    expect(wanted('/wells?region=MC&q=a%20b#top')).toBe('/wells?region=MC&q=a%20b#top');
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/%09/../..//evil.example',
    'javascript:alert(1)',
    'evil.example',
    '',
    undefined,
  ])('is never another place: %s', (to) => {
    expect(wanted(to)).toBe('/dashboard');
  });

  it('is not the sign-in page again', () => {
    expect(wanted('/sign-in?to=/wells')).toBe('/dashboard');
    expect(wanted('/sign-in/first')).toBe('/dashboard');
    expect(wanted('/sign-ins')).toBe('/sign-ins');
  });
});

describe('a new password', () => {
  it('is told how much is missing', () => {
    expect(guidance(0)).toContain('12 characters');
    expect(guidance(11)).toBe('1 more character.');
    expect(guidance(12)).toBe('Long enough.');
  });

  it('counts signs, not bytes', () => {
    expect(refusalOf('🛢'.repeat(11))).toHaveLength(1);
    expect(refusalOf('🛢'.repeat(12))).toEqual([]);
  });
});

describe('initials', () => {
  it.each([
    ['mary.oakes', 'MO'],
    ['anna', 'AN'],
    ['Jo van Dijk', 'JV'],
    ['x@example.com', 'X'],
    ['', ''],
  ])('of %s are %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
