import { Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { DialogFrame } from '../ui/form/dialog-frame';
import { EditForm } from './edit-form';

export interface Confirmation {
  readonly heading: string;
  /** What will be so afterwards. */
  readonly text: string;
  readonly submit: string;
  readonly run: () => Promise<unknown>;
}

/** Asks before something that cannot be taken back, does it, and closes with true once it is done. */
@Component({
  selector: 'pa-confirm-dialog',
  imports: [DialogFrame],
  template: `
    <pa-dialog-frame
      submitTone="danger"
      [heading]="data.heading"
      [submitLabel]="data.submit"
      [message]="form.message()"
      [busy]="form.busy()"
      (submitted)="run()"
    >
      <p>{{ data.text }}</p>
    </pa-dialog-frame>
  `,
})
export class ConfirmDialog {
  protected readonly data = inject<Confirmation>(MAT_DIALOG_DATA);
  protected readonly form = new EditForm([], {});
  private readonly dialog = inject<MatDialogRef<ConfirmDialog, boolean>>(MatDialogRef);

  protected async run(): Promise<void> {
    const done = await this.form.submit(async () => {
      await this.data.run();
    });
    if (done) this.dialog.close(true);
  }
}
