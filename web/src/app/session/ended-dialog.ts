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
})
export class EndedDialog {
  protected readonly dialog = inject(MatDialogRef);
  protected readonly name = inject(Session).user() ?? '';
}
