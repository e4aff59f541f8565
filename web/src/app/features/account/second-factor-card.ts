import { Component, computed, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import {
  Account,
  ApiCalls,
  beginSecondFactor,
  turnOnSecondFactor,
  turnOffSecondFactor,
  renewRecoveryCodes,
  SecondFactorSecret,
} from '../../api';
import { CopyText } from '../../forms/copy-text';
import { EditForm } from '../../forms/edit-form';
import { count } from '../../format/numbers';
import { Card } from '../../ui/card';
import { PasswordField } from '../../ui/form/password-field';
import { Icon } from '../../ui/icon';
import { inGroups } from './in-groups';
import { RecoveryCodes } from './recovery-codes';

/** A code from one's phone, asked for after the password. */
@Component({
  selector: 'pa-second-factor-card',
  imports: [Card, CopyText, Icon, PasswordField, RecoveryCodes],
  templateUrl: './second-factor-card.html',
  styleUrls: ['./section.css', './second-factor-card.css'],
})
export class SecondFactorCard {
  readonly account = input.required<Account | undefined>();
  readonly changed = output();

  private readonly calls = inject(ApiCalls);
  private readonly codeBox = viewChild<ElementRef<HTMLInputElement>>('codeBox');
  protected readonly count = count;
  protected readonly form = new EditForm([], {});
  protected readonly setup = signal<SecondFactorSecret | undefined>(undefined);
  protected readonly codes = signal<readonly string[]>([]);
  protected readonly leaving = signal(false);
  protected readonly password = signal('');
  protected readonly secret = computed(() => inGroups(this.setup()?.secret ?? ''));
  protected readonly picture = computed(
    () => `data:image/svg+xml;utf8,${encodeURIComponent(this.setup()?.qr_svg ?? '')}`,
  );
  protected readonly clause = computed(() => {
    const account = this.account();
    return account === undefined ? '' : account.second_factor ? 'on' : 'off';
  });

  protected async begin(): Promise<void> {
    this.codes.set([]);
    await this.form.submit(async () => {
      this.setup.set(await this.calls.send(beginSecondFactor, {}));
    });
  }

  protected async confirm(event: Event): Promise<void> {
    event.preventDefault();
    const code = this.codeBox()?.nativeElement.value.replaceAll(/\s/g, '') ?? '';
    const done = await this.form.submit(async () => {
      this.codes.set((await this.calls.send(turnOnSecondFactor, { body: { code } })).recovery_codes);
    });
    if (!done) {
      this.codeBox()?.nativeElement.select();
      return;
    }
    this.setup.set(undefined);
    this.changed.emit();
  }

  protected async renew(): Promise<void> {
    await this.form.submit(async () => {
      this.codes.set((await this.calls.send(renewRecoveryCodes, {})).recovery_codes);
    });
    this.changed.emit();
  }

  protected async remove(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.submit(async () => {
      await this.calls.send(turnOffSecondFactor, { body: { password: this.password() } });
    });
    if (!done) return;
    this.cancel();
    this.codes.set([]);
    this.changed.emit();
  }

  protected cancel(): void {
    this.setup.set(undefined);
    this.leaving.set(false);
    this.password.set('');
    this.form.message.set('');
    this.form.errors.set({});
  }

  /** What was refused of one member, beside it; a form without members says the rest above. */
  protected said(member: string): readonly string[] {
    return this.form.errors()[member] ?? [];
  }
}
