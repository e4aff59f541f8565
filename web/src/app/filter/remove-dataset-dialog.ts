import { Component, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { ApiCalls, Dataset, deleteDataset, toProblem } from '../api';
import { count } from '../format/numbers';
import { DialogFrame } from '../ui/form/dialog-frame';
import { IdempotencyKey } from '../ui/form/idempotency-key';

/** Says how much goes with a dataset before it goes. */
@Component({
  selector: 'pa-remove-dataset-dialog',
  imports: [DialogFrame],
  template: `
    <pa-dialog-frame
      [heading]="'Remove ' + dataset.title + '?'"
      submitLabel="Remove the dataset"
      submitTone="danger"
      [message]="message()"
      [busy]="busy()"
      (submitted)="remove()"
    >
      <p class="notice danger">
        <span>
          <b>{{ count(dataset.well_count, 'well') }}</b> and
          <b>{{ count(dataset.record_count, 'production record') }}</b> go, with their history and every change made by
          hand. Every total changes. This cannot be undone; the files can be imported again.
        </span>
      </p>
    </pa-dialog-frame>
  `,
})
export class RemoveDatasetDialog {
  private readonly calls = inject(ApiCalls);
  private readonly dialog = inject<MatDialogRef<RemoveDatasetDialog, boolean>>(MatDialogRef);
  private readonly key = new IdempotencyKey();

  protected readonly dataset = inject<Dataset>(MAT_DIALOG_DATA);
  protected readonly count = count;
  protected readonly busy = signal(false);
  protected readonly message = signal('');

  protected async remove(): Promise<void> {
    this.busy.set(true);
    this.message.set('');
    try {
      const { key } = this.dataset;
      await this.calls.send(deleteDataset, { key, 'Idempotency-Key': this.key.for(key) });
      this.dialog.close(true);
    } catch (failure) {
      // Refusals come as problems, and a lost connection is one too.
      const problem = toProblem(failure);
      this.message.set(`${problem.message} (${problem.code})`);
    } finally {
      this.busy.set(false);
    }
  }
}
