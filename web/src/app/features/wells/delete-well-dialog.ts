import { Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { ApiCalls, deleteWell, etag, getWell, toProblem, Well } from '../../api';
import { full } from '../../format/numbers';
import { DialogFrame } from '../../ui/form/dialog-frame';
import { formProblem } from '../../forms/form-problem';

/** Deletes a well. When it has records the server refuses the first time, and a second confirmation takes them along. */
@Component({
  selector: 'pa-delete-well-dialog',
  imports: [DialogFrame],
  templateUrl: './delete-well-dialog.html',
})
export class DeleteWellDialog {
  private readonly calls = inject(ApiCalls);
  private readonly dialog = inject<MatDialogRef<DeleteWellDialog, boolean>>(MatDialogRef);

  protected readonly well = signal(inject<Well>(MAT_DIALOG_DATA));
  protected readonly busy = signal(false);
  protected readonly message = signal('');
  protected readonly stale = signal(false);
  /** How many records go too, once the server has said so; then a second confirmation takes them along. */
  protected readonly records = signal<number | undefined>(undefined);
  protected readonly going = computed(() => {
    const records = this.records();
    return records === undefined ? '' : `${full(records)} production ${records === 1 ? 'record' : 'records'}`;
  });

  protected async remove(): Promise<void> {
    await this.run(async () => {
      const cascade = this.records() === undefined ? undefined : true;
      await this.calls.send(deleteWell, { id: this.well().id, cascade, 'If-Match': etag(this.well()) });
      this.dialog.close(true);
    });
  }

  protected async reload(): Promise<void> {
    await this.run(async () => {
      this.well.set(await this.calls.send(getWell, { id: this.well().id }));
    });
  }

  private async run(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.message.set('');
    this.stale.set(false);
    try {
      await work();
    } catch (failure) {
      // Refusals come as problems: records in the way, a newer version, or no answer.
      const problem = toProblem(failure);
      if (problem.code === 'well.has_production') this.records.set(Number(problem.extra['records']));
      else this.message.set(formProblem(problem, []).message);
      this.stale.set(problem.status === 412);
    } finally {
      this.busy.set(false);
    }
  }
}
