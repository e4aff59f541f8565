import { Component, computed, input } from '@angular/core';
import type { Invitation } from '../../api';
import { CopyText } from '../../forms/copy-text';
import { instant } from '../../format/instants';
import { Icon } from '../../ui/icon';

/** The one-time link by which somebody chooses a password, to be sent to them. */
@Component({
  selector: 'pa-invitation-link',
  imports: [CopyText, Icon],
  template: `
    <p class="notice">
      <pa-icon name="alert" />
      <span>
        Send this link to {{ name() }} and to nobody else. It works once, until
        {{ instant(invitation().invitation_expires_at) }}, and is not shown again.
      </span>
    </p>
    <pa-copy-text label="One-time link" [text]="link()" />
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 12px;
    }
  `,
})
export class InvitationLink {
  readonly name = input.required<string>();
  readonly invitation = input.required<Invitation>();

  protected readonly instant = instant;
  protected readonly link = computed(() => new URL(this.invitation().invitation, location.origin).href);
}
