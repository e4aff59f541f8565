import { ApiProblem } from '../api';
import { FieldErrors, FieldSpec } from '../ui/form/field-spec';

/** A refused change as a form shows it: what belongs to an input beside it, all else in a banner. */
export interface FormProblem {
  readonly errors: FieldErrors;
  readonly message: string;
  /** The record was changed by somebody else: the form offers to load the current version. */
  readonly stale: boolean;
}

export function formProblem(problem: ApiProblem, fields: readonly FieldSpec[]): FormProblem {
  if (problem.status === 412) {
    return {
      errors: {},
      message:
        'Somebody else changed this since you opened it. Load the current version and save again; what you typed stays.',
      stale: true,
    };
  }
  const keys = new Set(fields.map((field) => field.key));
  const entries = Object.entries(problem.errors);
  const errors = Object.fromEntries(entries.filter(([member]) => keys.has(member)));
  const others = entries
    .filter(([member]) => !keys.has(member))
    .map(([member, texts]) => `${member}: ${texts.join(' ')}`);
  const beside = entries.length > 0 && others.length === 0;
  const summary = beside ? 'Not saved. The marked entries need a correction.' : `${problem.message} (${problem.code})`;
  return { errors, message: [summary, ...others].join(' '), stale: false };
}
