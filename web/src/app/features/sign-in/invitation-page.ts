import { Component, inject, input, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { acceptInvitation, ApiCalls } from '../../api';
import { refusalOf } from '../../session/guidance';
import { NewPassword } from '../../session/new-password';
import { Icon } from '../../ui/icon';
import { Claim } from './claim';

/** What an administrator's link opens: choose a password, and be signed in. */
@Component({
  selector: 'pa-invitation-page',
  imports: [Icon, NewPassword],
  template: `
    <section class="panel" aria-labelledby="invitation-heading">
      <h1 id="invitation-heading">Choose your password</h1>
      <p>The link that brought you here works once. With the password you sign in from now on.</p>
      <form novalidate (submit)="accept($event)">
        @if (claim.message()) {
          <p class="notice danger" role="alert"><pa-icon name="alert" /> {{ claim.message() }}</p>
        }
        <pa-new-password [errors]="claim.errors('password')" [(value)]="password" />
        <button type="submit" class="btn primary" [attr.aria-disabled]="claim.busy()">
          {{ claim.busy() ? 'Working …' : 'Keep the password and sign in' }}
        </button>
      </form>
    </section>
  `,
  styleUrl: './panel.css',
  providers: [Claim],
})
export class InvitationPage {
  readonly id = input('');
  readonly token = input('');

  private readonly calls = inject(ApiCalls);
  private readonly router = inject(Router);
  protected readonly claim = inject(Claim);
  protected readonly password = signal('');
  private readonly newPassword = viewChild.required(NewPassword);

  protected async accept(event: Event): Promise<void> {
    event.preventDefault();
    const password = this.newPassword().read();
    const body = { id: Number(this.id()), token: this.token(), password };
    const accepted = await this.claim.run({ password: refusalOf(password) }, () =>
      this.calls.send(acceptInvitation, { body }),
    );
    if (accepted) await this.router.navigateByUrl('/dashboard', { replaceUrl: true });
  }
}
