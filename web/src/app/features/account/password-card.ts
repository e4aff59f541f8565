import { Component, inject, input, signal } from '@angular/core';
import { Account, ApiCalls, changePassword } from '../../api';
import { EditForm } from '../../forms/edit-form';
import { refusalOf } from '../../session/guidance';
import { NewPassword } from '../../session/new-password';
import { Card } from '../../ui/card';
import { PasswordField } from '../../ui/form/password-field';
import { Icon } from '../../ui/icon';

const EMPTY = { current_password: '', new_password: '' };

@Component({
  selector: 'pa-password-card',
  imports: [Card, Icon, NewPassword, PasswordField],
  template: `
    <pa-card heading="Password" [loading]="account() === undefined">
      <div class="inside">
        @if (account()?.has_password) {
          <form novalidate (submit)="change($event)">
            @if (form.message()) {
              <p class="notice danger" role="alert"><pa-icon name="alert" /> {{ form.message() }}</p>
            }
            <input class="sr-only" autocomplete="username" tabindex="-1" aria-hidden="true" [value]="account()?.name" />
            <pa-password-field
              label="Present password"
              autocomplete="current-password"
              [errors]="form.errors()['current_password'] ?? []"
              [value]="form.values()['current_password'] ?? ''"
              (valueChange)="form.set('current_password', $event)"
            />
            <pa-new-password
              [errors]="form.errors()['new_password'] ?? []"
              [value]="form.values()['new_password'] ?? ''"
              (valueChange)="form.set('new_password', $event)"
            />
            <span class="ways">
              <button type="submit" class="btn" [attr.aria-disabled]="form.busy()">
                {{ form.busy() ? 'Working …' : 'Change the password' }}
              </button>
              <span class="done" role="status">
                @if (changed()) {
                  <pa-icon name="check" /> Changed. Your other sessions have ended.
                }
              </span>
            </span>
          </form>
        } @else {
          <p>You sign in through your company; there is no password here.</p>
        }
      </div>
    </pa-card>
  `,
  styleUrl: './section.css',
})
export class PasswordCard {
  readonly account = input.required<Account | undefined>();

  private readonly calls = inject(ApiCalls);
  protected readonly form = new EditForm([], EMPTY);
  protected readonly changed = signal(false);

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    this.changed.set(false);
    const { current_password = '', new_password = '' } = this.form.values();
    const [present, wanted] = [current_password === '' ? ['It is needed.'] : [], refusalOf(new_password)];
    if (present.length + wanted.length > 0) {
      this.form.errors.set({ current_password: present, new_password: wanted });
      return;
    }
    const done = await this.form.submit(async () => {
      await this.calls.send(changePassword, { body: { current_password, new_password } });
    });
    if (done) this.form.values.set(EMPTY);
    this.changed.set(done);
  }
}
