/** A key that names one change: the same body sent again keeps it, a corrected body gets a new one. */
export class IdempotencyKey {
  private body = '';
  private key = '';

  for(body: unknown): string {
    const text = JSON.stringify(body);
    if (this.key === '' || text !== this.body) this.key = newKey();
    this.body = text;
    return this.key;
  }

  /** The change is made: the same body is another change from now on. */
  renew(): void {
    this.key = '';
  }
}

/** `randomUUID` exists on https and localhost only; a plain http address in a plant's network gets random bytes instead. */
function newKey(): string {
  const maybe = crypto as Partial<Crypto>;
  if (maybe.randomUUID !== undefined) return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
