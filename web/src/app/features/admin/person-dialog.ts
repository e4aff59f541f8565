import { Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import {
  ApiCalls,
  deletePersonSessions,
  Invitation,
  Person,
  deletePerson,
  deletePersonSecondFactor,
  invitePerson,
  replacePerson,
} from '../../api';
import { ConfirmDialog, Confirmation } from '../../forms/confirm-dialog';
import { EditForm } from '../../forms/edit-form';
import { instant } from '../../format/instants';
import { Session } from '../../session/session';
import { DialogFrame } from '../../ui/form/dialog-frame';
import { Dialogs } from '../../ui/form/dialogs';
import { FormFields } from '../../ui/form/form-fields';
import { Icon } from '../../ui/icon';
import { InvitationLink } from './invitation-link';
import { personState } from './people-columns';
import { personFields } from './person-fields';

/** One person: name, role, whether they may come in, and what an administrator does for or against them. */
@Component({
  selector: 'pa-person-dialog',
  imports: [DialogFrame, FormFields, Icon, InvitationLink],
  templateUrl: './person-dialog.html',
  styleUrl: './person-dialog.css',
})
export class PersonDialog {
  private readonly calls = inject(ApiCalls);
  private readonly dialogs = inject(Dialogs);
  private readonly dialog = inject(MatDialogRef);
  private readonly session = inject(Session);

  protected readonly person = signal(inject<Person>(MAT_DIALOG_DATA));
  protected readonly instant = instant;
  protected readonly form = new EditForm(personFields(''), {
    name: this.person().name,
    role: this.person().role,
  });
  protected readonly fields = computed(() => personFields(this.form.values()['role'] ?? ''));
  protected readonly disabled = signal(this.person().disabled);
  protected readonly state = computed(() => personState(this.person(), new Date()));
  protected readonly self = computed(() => this.person().name === this.session.user());
  protected readonly invitation = signal<Invitation | undefined>(undefined);
  protected readonly did = signal('');

  protected async save(): Promise<void> {
    const { id } = this.person();
    const saved = await this.form.submit(async ({ name, role }) => {
      const body = { name: String(name), role: String(role), disabled: this.disabled() };
      await this.calls.send(replacePerson, { id, body });
    });
    if (saved) this.dialog.close();
  }

  protected async invite(): Promise<void> {
    await this.act('', async (id) => {
      this.invitation.set(await this.calls.send(invitePerson, { id }));
    });
  }

  protected async signOut(): Promise<void> {
    await this.act('Every session has ended.', (id) => this.calls.send(deletePersonSessions, { id }));
  }

  protected async resetFactor(): Promise<void> {
    await this.act('The password alone signs them in now. They can set up a code again.', async (id) => {
      await this.calls.send(deletePersonSecondFactor, { id });
      this.person.update((person) => ({ ...person, second_factor: false }));
    });
  }

  protected async remove(): Promise<void> {
    const { id, name } = this.person();
    const data: Confirmation = {
      heading: `Remove ${name}?`,
      text: 'The account, its sessions, keys and saved views go. What they changed stays, under their name in the audit.',
      submit: 'Remove the person',
      run: () => this.calls.send(deletePerson, { id }),
    };
    if ((await this.dialogs.open<boolean>(ConfirmDialog, data, 'narrow')) === true) this.dialog.close();
  }

  private async act(did: string, work: (id: number) => Promise<unknown>): Promise<void> {
    this.did.set('');
    const done = await this.form.submit(async () => {
      await work(this.person().id);
    });
    if (done) this.did.set(did);
  }
}
