import { inject, Injectable, signal } from '@angular/core';
import { toProblem } from '../../api';
import { Session } from '../../session/session';
import { FieldErrors } from '../../ui/form/field-spec';

/** An account that is taken into use with a password of one's own: what was refused of it, and why. */
@Injectable()
export class Claim {
  private readonly session = inject(Session);
  private readonly refused = signal<FieldErrors>({});
  readonly message = signal('');
  readonly busy = signal(false);

  errors(member: string): readonly string[] {
    return this.refused()[member] ?? [];
  }

  /** True where the account is there now, and signed in. `known` is what is wrong already. */
  async run(known: FieldErrors, send: () => Promise<unknown>): Promise<boolean> {
    this.refused.set(known);
    this.message.set('');
    if (this.busy() || Object.values(known).some((texts) => texts.length > 0)) return false;
    this.busy.set(true);
    try {
      await send();
      await this.session.begin();
      return true;
    } catch (failure) {
      // Refusals come as problems, and a lost connection is one too.
      const problem = toProblem(failure);
      this.refused.set(problem.errors);
      const beside = Object.keys(problem.errors).some((member) => member in known);
      if (!beside) this.message.set(problem.message);
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
