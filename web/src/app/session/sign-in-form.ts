import {
  afterNextRender,
  Component,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { ApiCalls, getPasskeySignInOptions, ServerConfig, signIn, signInByPasskey, toProblem } from '../api';
import { PasswordField } from '../ui/form/password-field';
import { Icon } from '../ui/icon';
import { askForPasskey, passkeysOffered } from './passkeys';
import { Session } from './session';

/** Name and password, then a code where the account asks for one; or a passkey, or the company's own page. */
@Component({
  selector: 'pa-sign-in-form',
  imports: [Icon, PasswordField],
  templateUrl: './sign-in-form.html',
  styleUrl: './sign-in-form.css',
})
export class SignInForm {
  /** Who is asked to come back, to a page that must not go: the company's own page opens beside it. */
  readonly name = input('');
  /** Where the company's page leads back to. */
  readonly to = input('/dashboard');
  readonly done = output();

  private readonly calls = inject(ApiCalls);
  private readonly server = inject(ServerConfig);
  private readonly session = inject(Session);
  private readonly injector = inject(Injector);
  private readonly nameBox = viewChild<ElementRef<HTMLInputElement>>('nameBox');
  private readonly codeBox = viewChild<ElementRef<HTMLInputElement>>('codeBox');
  private readonly passwordField = viewChild(PasswordField);

  protected readonly passkeys = passkeysOffered();
  protected readonly company = this.session.access().company_sign_in;
  protected readonly companyLink = (): string => this.server.href('auth/company', { to: this.to() });
  protected readonly step = signal<'password' | 'code'>('password');
  protected readonly password = signal('');
  protected readonly given = signal('');
  protected readonly busy = signal(false);
  protected readonly message = signal('');

  constructor() {
    afterNextRender(() => {
      if (this.name() === '') this.nameBox()?.nativeElement.focus();
      else this.passwordField()?.focus();
    });
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.step() === 'password') {
      const name = this.nameBox()?.nativeElement.value.trim() ?? '';
      this.given.set(name);
      if (name === '' || (this.passwordField()?.read() ?? '') === '') {
        this.refuse('Enter your name and your password.');
        return;
      }
    }
    const code = this.codeBox()?.nativeElement.value.trim();
    await this.run(async () => {
      const body = { name: this.given(), password: this.password(), ...(code === undefined ? {} : { code }) };
      await this.calls.send(signIn, { body });
      return true;
    });
  }

  protected async withPasskey(): Promise<void> {
    await this.run(async () => {
      const credential = await askForPasskey(await this.calls.send(getPasskeySignInOptions, {}));
      if (credential !== undefined) await this.calls.send(signInByPasskey, { body: { credential } });
      return credential !== undefined;
    });
  }

  protected back(): void {
    this.step.set('password');
    this.password.set('');
    this.refuse('');
  }

  private async run(signedIn: () => Promise<boolean>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.message.set('');
    try {
      if (await signedIn()) {
        await this.session.begin();
        this.done.emit();
      }
    } catch (failure) {
      // Refusals come as problems, and a lost connection is one too.
      const problem = toProblem(failure);
      const asked = problem.code === 'auth.second_factor_required';
      if (asked) this.step.set('code');
      this.refuse(asked ? '' : problem.message);
    } finally {
      this.busy.set(false);
    }
  }

  /** Whoever was refused types again where it belongs. */
  private refuse(message: string): void {
    this.message.set(message);
    afterNextRender(
      () => {
        const code = this.codeBox()?.nativeElement;
        code?.focus();
        code?.select();
        if (code === undefined && this.given() !== '') this.passwordField()?.focus();
        else if (code === undefined) this.nameBox()?.nativeElement.focus();
      },
      { injector: this.injector },
    );
  }
}
