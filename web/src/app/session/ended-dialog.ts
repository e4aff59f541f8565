import { Component, inject } from '@angular/core';
import {
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { Session } from './session';
import { SignInForm } from './sign-in-form';

/** Sign in again without leaving the page. */
@Component({
  selector: 'pa-ended-dialog',
  imports: [MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, SignInForm],
  template: `
    <h2 mat-dialog-title>Your session ended</h2>
    <mat-dialog-content>
      <p>Sign in again and go on where you were. Nothing on the page is lost.</p>
      <pa-sign-in-form [name]="name" (done)="dialog.close()" />
    </mat-dialog-content>
    <mat-dialog-actions>
      <span class="grow"></span>
      <button type="button" class="btn" mat-dialog-close>Not now</button>
    </mat-dialog-actions>
  `,
  styleUrls: ['../ui/form/dialog-frame.css', '../ui/form/dialog-column.css'],
  host: { '(window:focus)': 'look()' },
})
export class EndedDialog {
  private readonly session = inject(Session);
  protected readonly dialog = inject(MatDialogRef);
  protected readonly name = this.session.user() ?? '';

  /** The company's page has opened in a window of its own; whoever comes back from there may be signed in. */
  protected async look(): Promise<void> {
    if (await this.session.begin()) this.dialog.close();
  }
}
