import { Component, inject, signal } from '@angular/core';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { ApiCalls, createKey, NewKey } from '../../api';
import { CopyText } from '../../forms/copy-text';
import { EditForm } from '../../forms/edit-form';
import { DialogFrame } from '../../ui/form/dialog-frame';
import { FieldSpec } from '../../ui/form/field-spec';
import { FormFields } from '../../ui/form/form-fields';
import { Icon } from '../../ui/icon';
import { expiryOf, EXPIRIES, EXPIRY_NAMES } from './expiries';
import { mayAs, ROLE_NAMES, ROLES } from '../roles';
import { Session } from '../session';

/** Makes a key, and shows it this once. */
@Component({
  selector: 'pa-new-key-dialog',
  imports: [
    CopyText,
    DialogFrame,
    FormFields,
    Icon,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
  ],
  template: `
    @if (made(); as key) {
      <h2 mat-dialog-title>The key {{ key.name }}</h2>
      <mat-dialog-content>
        <p class="notice"><pa-icon name="alert" /> Copy it now and keep it like a password. It is not shown again.</p>
        <pa-copy-text label="The new key" [text]="key.secret" />
        <p>
          A script sends it with each request: <code>Authorization: Bearer {{ key.start }}</code>
        </p>
      </mat-dialog-content>
      <mat-dialog-actions>
        <span class="grow"></span>
        <button type="button" class="btn primary" mat-dialog-close>Done</button>
      </mat-dialog-actions>
    } @else {
      <pa-dialog-frame
        heading="New API key"
        submitLabel="Make the key"
        [message]="form.message()"
        [busy]="form.busy()"
        (submitted)="make()"
      >
        <pa-form-fields [fields]="form.fields" [errors]="form.errors()" [(values)]="form.values" />
      </pa-dialog-frame>
    }
  `,
  styleUrls: ['../../ui/form/dialog-frame.css', '../../ui/form/dialog-column.css'],
})
export class NewKeyDialog {
  private readonly calls = inject(ApiCalls);
  private readonly own = inject(Session).role();
  protected readonly made = signal<NewKey | undefined>(undefined);
  protected readonly form = new EditForm(this.fields(), { role: 'viewer', expires: '90' });

  protected async make(): Promise<void> {
    await this.form.submit(async ({ name, role, expires }) => {
      const body = { name: String(name), role: String(role), expires_at: expiryOf(String(expires), new Date()) };
      this.made.set(await this.calls.send(createKey, { body }));
    });
  }

  private fields(): FieldSpec[] {
    const roles = ROLES.filter((role) => mayAs(this.own, role));
    return [
      { key: 'name', label: 'Name', type: 'text', required: true, wide: true, hint: 'What will use it' },
      { key: 'role', label: 'Role', type: 'select', options: roles, optionNames: ROLE_NAMES },
      { key: 'expires', label: 'Expires', type: 'select', options: EXPIRIES, optionNames: EXPIRY_NAMES },
    ];
  }
}
