import { Component, inject, signal } from '@angular/core';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { ApiCalls, createPerson, Invitation } from '../../api';
import { EditForm } from '../../forms/edit-form';
import { DialogFrame } from '../../ui/form/dialog-frame';
import { FormFields } from '../../ui/form/form-fields';
import { InvitationLink } from './invitation-link';
import { personFields } from './person-fields';

/** Adds somebody, and shows the link by which they choose a password. */
@Component({
  selector: 'pa-invite-dialog',
  imports: [
    DialogFrame,
    FormFields,
    InvitationLink,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
  ],
  template: `
    @if (made(); as person) {
      <h2 mat-dialog-title>{{ person.name }} is added</h2>
      <mat-dialog-content><pa-invitation-link [name]="person.name" [invitation]="person" /></mat-dialog-content>
      <mat-dialog-actions>
        <span class="grow"></span>
        <button type="button" class="btn primary" mat-dialog-close>Done</button>
      </mat-dialog-actions>
    } @else {
      <pa-dialog-frame
        heading="Add a person"
        submitLabel="Add and show the link"
        [message]="form.message()"
        [busy]="form.busy()"
        (submitted)="add()"
      >
        <pa-form-fields [fields]="form.fields" [errors]="form.errors()" [(values)]="form.values" />
      </pa-dialog-frame>
    }
  `,
  styleUrls: ['../../ui/form/dialog-frame.css', '../../ui/form/dialog-column.css'],
})
export class InviteDialog {
  private readonly calls = inject(ApiCalls);
  protected readonly form = new EditForm(personFields('viewer'), { role: 'viewer' });
  protected readonly made = signal<({ readonly name: string } & Invitation) | undefined>(undefined);

  protected async add(): Promise<void> {
    await this.form.submit(async ({ name, role }) => {
      this.made.set(await this.calls.send(createPerson, { body: { name: String(name), role: String(role) } }));
    });
  }
}
