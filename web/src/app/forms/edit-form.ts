import { signal } from '@angular/core';
import { toProblem } from '../api';
import { parseNumber } from '../format/numbers';
import { FieldErrors, FieldSpec, FieldValues } from '../ui/form/field-spec';
import { Parsed, parseFields, rebase } from '../ui/form/parse-fields';
import { formProblem } from './form-problem';

/** The state of one dialog that changes a record: what is typed, what was refused, whether a call is under way. */
export class EditForm {
  readonly values = signal<FieldValues>({});
  readonly errors = signal<FieldErrors>({});
  readonly message = signal('');
  readonly stale = signal(false);
  readonly busy = signal(false);

  constructor(
    readonly fields: readonly FieldSpec[],
    private before: FieldValues,
  ) {
    this.values.set(before);
  }

  set(key: string, value: string): void {
    this.values.update((values) => ({ ...values, [key]: value }));
  }

  /** Sends what was typed, unless something cannot be read or a call is under way. True when it was accepted. */
  async submit(send: (parsed: Parsed) => Promise<void>): Promise<boolean> {
    if (this.busy()) return false;
    const { parsed, errors } = parseFields(this.fields, this.values(), parseNumber);
    this.errors.set(errors);
    this.stale.set(false);
    this.message.set(Object.keys(errors).length > 0 ? 'Not saved. The marked entries need a correction.' : '');
    return Object.keys(errors).length === 0 && this.run(() => send(parsed));
  }

  /** Takes the current version as the new ground; what was typed stays. */
  async reload(load: () => Promise<FieldValues>): Promise<void> {
    await this.run(async () => {
      const current = await load();
      this.values.update((typed) => rebase(typed, this.before, current));
      this.before = current;
      this.stale.set(false);
      this.message.set('');
    });
  }

  private async run(work: () => Promise<void>): Promise<boolean> {
    this.busy.set(true);
    try {
      await work();
      return true;
    } catch (failure) {
      // Refusals come as problems, and a lost connection is one too.
      const problem = formProblem(toProblem(failure), this.fields);
      this.errors.set(problem.errors);
      this.message.set(problem.message);
      this.stale.set(problem.stale);
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
