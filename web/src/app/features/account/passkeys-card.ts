import { Component, computed, ElementRef, inject, signal, viewChild } from '@angular/core';
import {
  createPasskey,
  ApiCalls,
  apiResource,
  getPasskeyOptions,
  latest,
  listPasskeys,
  Passkey,
  problemOf,
  deletePasskey,
} from '../../api';
import { ConfirmDialog, Confirmation } from '../../forms/confirm-dialog';
import { EditForm } from '../../forms/edit-form';
import { instant } from '../../format/instants';
import { makePasskey, passkeysOffered } from '../../session/passkeys';
import { Card } from '../../ui/card';
import { Dialogs } from '../../ui/form/dialogs';
import { Icon } from '../../ui/icon';

/** Signing in without a password: with the fingerprint or the lock of one's own device. */
@Component({
  selector: 'pa-passkeys-card',
  imports: [Card, Icon],
  template: `
    <pa-card
      heading="Passkeys"
      [failure]="failure()"
      [loading]="passkeys() === undefined"
      [busy]="resource.isLoading()"
      (retry)="resource.reload()"
    >
      <div class="inside">
        @if (form.message()) {
          <p class="notice danger" role="alert"><pa-icon name="alert" /> {{ form.message() }}</p>
        }
        <p>Sign in with the fingerprint, face or PIN of your own device, in place of the password.</p>
        @if (offered) {
          <form novalidate (submit)="add($event)">
            <label class="field">
              Name of the new passkey
              <input #nameBox class="input" autocomplete="off" maxlength="100" placeholder="Office laptop" />
            </label>
            <span class="ways">
              <button type="submit" class="btn" [attr.aria-disabled]="form.busy()">
                <pa-icon name="key" /> {{ form.busy() ? 'Waiting for your device …' : 'Add a passkey' }}
              </button>
              <span class="quiet" role="status">{{ left() ? 'Nothing was added.' : '' }}</span>
            </span>
          </form>
        } @else {
          <p class="quiet">
            This browser, at this address, cannot make one: it needs HTTPS and a name in place of an IP address.
          </p>
        }
      </div>
      @if ((passkeys()?.length ?? 0) > 0) {
        <ul class="list" aria-label="Your passkeys">
          @for (passkey of passkeys(); track passkey.id) {
            <li>
              <span class="what">
                <b>{{ passkey.name }}</b>
                <span class="quiet">added {{ instant(passkey.created_at) }}</span>
              </span>
              <button
                type="button"
                class="btn ghost small icon"
                [attr.aria-label]="'Remove the passkey ' + passkey.name"
                (click)="remove(passkey)"
              >
                <pa-icon name="trash" />
              </button>
            </li>
          }
        </ul>
      }
    </pa-card>
  `,
  styleUrl: './section.css',
})
export class PasskeysCard {
  private readonly calls = inject(ApiCalls);
  private readonly dialogs = inject(Dialogs);
  private readonly nameBox = viewChild<ElementRef<HTMLInputElement>>('nameBox');

  protected readonly offered = passkeysOffered();
  protected readonly instant = instant;
  protected readonly form = new EditForm([], {});
  protected readonly left = signal(false);
  protected readonly resource = apiResource(listPasskeys, () => ({}));
  protected readonly passkeys = latest(this.resource);
  protected readonly failure = computed(() => problemOf(this.resource));

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const box = this.nameBox()?.nativeElement;
    const name = box?.value.trim() ?? '';
    this.left.set(false);
    if (name === '') {
      this.form.message.set('Give the passkey a name, so that you know it later.');
      box?.focus();
      return;
    }
    await this.form.submit(async () => {
      const credential = await makePasskey(await this.calls.send(getPasskeyOptions, {}));
      this.left.set(credential === undefined);
      if (credential === undefined) return;
      await this.calls.send(createPasskey, { body: { name, credential } });
      if (box !== undefined) box.value = '';
      this.resource.reload();
    });
  }

  protected async remove({ id, name }: Passkey): Promise<void> {
    const data: Confirmation = {
      heading: `Remove the passkey ${name}?`,
      text: 'It signs nobody in any more. Your device may go on offering it until you remove it there too.',
      submit: 'Remove the passkey',
      run: () => this.calls.send(deletePasskey, { id }),
    };
    if ((await this.dialogs.open<boolean>(ConfirmDialog, data, 'narrow')) === true) this.resource.reload();
  }
}
