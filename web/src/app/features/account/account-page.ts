import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { apiResource, getAccount, latest, problemOf } from '../../api';
import { instant } from '../../format/instants';
import { KeysCard } from '../../session/keys/keys-card';
import { Session } from '../../session/session';
import { Icon } from '../../ui/icon';
import { PasskeysCard } from './passkeys-card';
import { PasswordCard } from './password-card';
import { SecondFactorCard } from './second-factor-card';
import { SessionsCard } from './sessions-card';

/** One's own account: how one signs in, from where, and with which keys. */
@Component({
  selector: 'pa-account-page',
  imports: [Icon, KeysCard, PasskeysCard, PasswordCard, RouterLink, SecondFactorCard, SessionsCard],
  templateUrl: './account-page.html',
  styleUrl: './account-page.css',
})
export class AccountPage {
  protected readonly session = inject(Session);
  protected readonly resource = apiResource(getAccount, () => (this.session.hasAccount() ? {} : undefined));
  protected readonly account = latest(this.resource);
  protected readonly failure = computed(() => (this.account() === undefined ? problemOf(this.resource) : undefined));
  protected readonly instant = instant;
}
