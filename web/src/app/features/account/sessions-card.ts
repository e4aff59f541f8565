import { Component, computed, inject } from '@angular/core';
import {
  ApiCalls,
  apiResource,
  deleteSessions,
  deleteSession,
  latest,
  listSessions,
  problemOf,
  SignedInSession,
} from '../../api';
import { ConfirmDialog, Confirmation } from '../../forms/confirm-dialog';
import { instant } from '../../format/instants';
import { Card } from '../../ui/card';
import { Dialogs } from '../../ui/form/dialogs';
import { Icon } from '../../ui/icon';
import { deviceName } from './device-name';

/** Where one is signed in. */
@Component({
  selector: 'pa-sessions-card',
  imports: [Card, Icon],
  template: `
    <pa-card
      heading="Sessions"
      clause="where you are signed in"
      [failure]="failure()"
      [loading]="sessions() === undefined"
      [busy]="resource.isLoading()"
      (retry)="resource.reload()"
    >
      <button paCardControls type="button" class="btn small" (click)="endAll()">Sign out everywhere</button>
      <ul class="list" aria-label="Your sessions">
        @for (session of sessions(); track session.id) {
          <li>
            <span class="what">
              <span>
                <b [title]="session.user_agent">{{ device(session) }}</b>
                @if (session.current) {
                  <span class="badge ok">this one</span>
                }
              </span>
              <span class="quiet">
                {{ session.address ?? 'address not known' }} · last seen {{ instant(session.last_seen_at) }} · since
                {{ instant(session.created_at) }} · ends {{ instant(session.expires_at) }}
              </span>
            </span>
            @if (!session.current) {
              <button
                type="button"
                class="btn small"
                [attr.aria-label]="'Sign out ' + device(session) + ' of ' + instant(session.created_at)"
                (click)="end(session)"
              >
                <pa-icon name="leave" /> Sign out
              </button>
            }
          </li>
        }
      </ul>
    </pa-card>
  `,
  styleUrl: './section.css',
})
export class SessionsCard {
  private readonly calls = inject(ApiCalls);
  private readonly dialogs = inject(Dialogs);

  protected readonly instant = instant;
  protected readonly resource = apiResource(listSessions, () => ({}));
  protected readonly sessions = latest(this.resource);
  protected readonly failure = computed(() => problemOf(this.resource));

  protected device({ user_agent }: SignedInSession): string {
    return deviceName(user_agent);
  }

  protected async end({ id, user_agent }: SignedInSession): Promise<void> {
    const data: Confirmation = {
      heading: `Sign out ${deviceName(user_agent)}?`,
      text: 'What is not saved there is lost.',
      submit: 'Sign it out',
      run: () => this.calls.send(deleteSession, { id }),
    };
    if ((await this.dialogs.open<boolean>(ConfirmDialog, data, 'narrow')) === true) this.resource.reload();
  }

  protected async endAll(): Promise<void> {
    const data: Confirmation = {
      heading: 'Sign out everywhere?',
      text: 'Every session of yours ends, this one too. API keys go on working.',
      submit: 'Sign out everywhere',
      run: () => this.calls.send(deleteSessions, {}),
    };
    if ((await this.dialogs.open<boolean>(ConfirmDialog, data, 'narrow')) === true) location.assign('/sign-in');
  }
}
