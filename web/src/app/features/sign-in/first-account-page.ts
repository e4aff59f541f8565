import { Component, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ApiCalls, createFirstAccount } from '../../api';
import { refusalOf } from '../../session/guidance';
import { NewPassword } from '../../session/new-password';
import { Session } from '../../session/session';
import { Icon } from '../../ui/icon';
import { Claim } from './claim';

/** The administrator that everybody else gets an account from. */
@Component({
  selector: 'pa-first-account-page',
  imports: [Icon, NewPassword, RouterLink],
  template: `
    <section class="panel" aria-labelledby="first-heading">
      <h1 id="first-heading">Create the first account</h1>
      @if (!session.access().first_account) {
        <p>There is an account already. Its administrator gives out the others.</p>
        <a class="btn primary" routerLink="/sign-in">Sign in</a>
      } @else {
        <p>It is an administrator: it adds the others. From then on everybody signs in, also on this machine.</p>
        <form novalidate (submit)="create($event)">
          @if (claim.message()) {
            <p class="notice danger" role="alert"><pa-icon name="alert" /> {{ claim.message() }}</p>
          }
          <label class="field">
            Name
            <input
              #nameBox
              class="input"
              name="username"
              autocomplete="username"
              autocapitalize="none"
              spellcheck="false"
              maxlength="256"
              aria-describedby="name-said"
              [attr.aria-invalid]="claim.errors('name').length > 0"
            />
          </label>
          @if (claim.errors('name').length > 0) {
            <p id="name-said" class="error">{{ claim.errors('name').join(' ') }}</p>
          }
          <pa-new-password label="Password" [errors]="claim.errors('password')" [(value)]="password" />
          <button type="submit" class="btn primary" [attr.aria-disabled]="claim.busy()">
            {{ claim.busy() ? 'Working …' : 'Create the account and sign in' }}
          </button>
        </form>
      }
    </section>
  `,
  styleUrl: './panel.css',
  providers: [Claim],
})
export class FirstAccountPage {
  readonly token = input<string>();

  private readonly calls = inject(ApiCalls);
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly claim = inject(Claim);
  protected readonly password = signal('');
  private readonly nameBox = viewChild<ElementRef<HTMLInputElement>>('nameBox');
  private readonly newPassword = viewChild(NewPassword);

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.nameBox()?.nativeElement.value.trim() ?? '';
    const password = this.newPassword()?.read() ?? '';
    const token = this.token();
    const errors = { name: name === '' ? ['A name is needed.'] : [], password: refusalOf(password) };
    const made = await this.claim.run(errors, () =>
      this.calls.send(createFirstAccount, { body: { name, password, ...(token === undefined ? {} : { token }) } }),
    );
    if (made) await this.router.navigateByUrl('/dashboard', { replaceUrl: true });
  }
}
