import { expiryOf } from './expiries';

describe('the expiry of a key', () => {
  it('is so many days from now, or never', () => {
    const now = new Date('2026-02-01T12:00:00Z');
    expect(expiryOf('30', now)).toBe('2026-03-03T12:00:00.000Z');
    expect(expiryOf('never', now)).toBeNull();
  });
});
