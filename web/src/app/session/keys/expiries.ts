const MS_IN_DAY = 86_400_000;

/** Days until a key expires. */
export const EXPIRIES = ['7', '30', '90', '365', 'never'];
export const EXPIRY_NAMES: Readonly<Record<string, string>> = {
  '7': 'in 7 days',
  '30': 'in 30 days',
  '90': 'in 90 days',
  '365': 'in a year',
  never: 'never',
};

export function expiryOf(days: string, now: Date): string | null {
  return days === 'never' ? null : new Date(now.getTime() + Number(days) * MS_IN_DAY).toISOString();
}
