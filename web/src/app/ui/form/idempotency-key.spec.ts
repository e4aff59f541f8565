import { IdempotencyKey } from './idempotency-key';

describe('the idempotency key', () => {
  it('stays for the same body and changes with a corrected one', () => {
    const key = new IdempotencyKey();
    const first = key.for({ name: 'A' });

    expect(key.for({ name: 'A' })).toBe(first);
    expect(key.for({ name: 'B' })).not.toBe(first);
    key.renew();
    expect(key.for({ name: 'A' })).not.toBe(first);
    expect(first.length).toBeGreaterThanOrEqual(32);
  });
});
