/** At most two letters that stand for a name: `mary.oakes` is MO, `anna` is AN. */
export function initials(name: string): string {
  const parts = (name.split('@')[0] ?? '').split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
  const [first = '', second] = parts;
  const letters = second === undefined ? first.slice(0, 2) : first.charAt(0) + second.charAt(0);
  return letters.toUpperCase();
}
