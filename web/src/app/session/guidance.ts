export const SHORTEST_PASSWORD = 12;

/** As the server counts: a sign outside of the usual plane is one. */
export function characters(password: string): number {
  return Array.from(password).length;
}

/** What is missing from a password of so many characters. There are no rules of composition: length is what counts. */
export function guidance(length: number): string {
  if (length === 0) return 'At least 12 characters. Four or five words that only you put together are easy to keep.';
  const missing = SHORTEST_PASSWORD - length;
  if (missing > 0) return `${missing} more ${missing === 1 ? 'character' : 'characters'}.`;
  return 'Long enough.';
}

/** Why a new password is not sent; nothing where it may be. */
export function refusalOf(password: string): readonly string[] {
  return characters(password) < SHORTEST_PASSWORD ? ['A password has at least 12 characters.'] : [];
}
