import { Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { DialogFrame } from '../../../ui/form/dialog-frame';
import type { EditCount } from './edits';

@Component({
  selector: 'pa-leave-dialog',
  imports: [DialogFrame],
  template: `
    <pa-dialog-frame
      heading="Leave without saving?"
      submitLabel="Leave and lose them"
      submitTone="danger"
      (submitted)="dialog.close(true)"
    >
      <p>{{ count.cells }} {{ count.cells === 1 ? 'change of a record is' : 'changes of records are' }} not saved.</p>
    </pa-dialog-frame>
  `,
})
export class LeaveDialog {
  protected readonly count = inject<EditCount>(MAT_DIALOG_DATA);
  protected readonly dialog = inject<MatDialogRef<LeaveDialog, boolean>>(MatDialogRef);
}
