import { FieldErrors, FieldSpec, FieldValues } from './field-spec';

export type Parsed = Readonly<Record<string, string | number | null>>;

/** What was typed as values to send, and what could not be read. A blank is null: not reported, never 0. */
export function parseFields(
  fields: readonly FieldSpec[],
  values: FieldValues,
  parseNumber: (text: string) => number | null | undefined,
): { parsed: Parsed; errors: FieldErrors } {
  const errors: Record<string, string[]> = {};
  const parsed: Record<string, string | number | null> = {};
  for (const { key, label, type, required } of fields) {
    const text = (values[key] ?? '').trim();
    const value = type === 'number' ? parseNumber(text) : text === '' ? null : text;
    if (value === undefined) errors[key] = [`“${text}” is not a number. Write it with a decimal point: 1234.5`];
    else if (value === null && required === true) errors[key] = [`${label} is needed.`];
    else parsed[key] = value;
  }
  return { parsed, errors };
}

/** After somebody else's change: what was typed stays, everything else takes the current value. */
export function rebase(typed: FieldValues, before: FieldValues, current: FieldValues): FieldValues {
  const keys = Object.keys({ ...current, ...typed });
  return Object.fromEntries(
    keys.map((key) => [key, (typed[key] ?? '') === (before[key] ?? '') ? (current[key] ?? '') : (typed[key] ?? '')]),
  );
}
