import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ownPath } from '../../session/own-path';
import { Session } from '../../session/session';
import { SignInForm } from '../../session/sign-in-form';
import { Icon } from '../../ui/icon';

const REFUSALS: Readonly<Record<string, string>> = {
  no_role: 'Your company account has no role here. Ask your administrator for one.',
  failed: 'Signing in with your company account did not succeed. Try again, or use a name and password.',
};

@Component({
  selector: 'pa-sign-in-page',
  imports: [Icon, RouterLink, SignInForm],
  template: `
    <section class="panel" aria-labelledby="sign-in-heading">
      <h1 id="sign-in-heading">Sign in</h1>
      @if (refusal()) {
        <p class="notice danger" role="alert"><pa-icon name="alert" /> {{ refusal() }}</p>
      }
      @if (session.hasAccount()) {
        <p>
          You are signed in as <b>{{ session.user() }}</b>.
        </p>
        <button type="button" class="btn primary" (click)="goOn()">Go on</button>
      } @else if (session.mode() === 'local') {
        <p>Nobody has an account here yet; whoever sits at this machine is administrator.</p>
        <a class="btn primary" routerLink="/sign-in/first">Create the first account</a>
        <a class="quiet" routerLink="/dashboard">Go on without one</a>
      } @else if (session.access().first_account) {
        <p>
          Nobody has an account here yet. The server wrote a link to its console: open it to create the first account,
          which is an administrator.
        </p>
      } @else {
        <pa-sign-in-form [to]="target()" (done)="goOn()" />
        @if (session.mode() !== 'none') {
          <a class="quiet" routerLink="/dashboard">Go on without signing in</a>
        }
      }
    </section>
  `,
  styleUrl: './panel.css',
})
export class SignInPage {
  /** Bound from the address. */
  readonly to = input<string>();
  readonly refused = input<string>();

  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly target = computed(() => ownPath(this.to()));
  protected readonly refusal = computed(() => REFUSALS[this.refused() ?? ''] ?? '');

  protected goOn(): void {
    void this.router.navigateByUrl(this.target(), { replaceUrl: true });
  }
}
