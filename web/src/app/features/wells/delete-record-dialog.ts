import { Component, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { ApiCalls, deleteProduction, etag, getProduction, toProblem } from '../../api';
import { Interval, periodName } from '../../format/dates';
import { DialogFrame } from '../../ui/form/dialog-frame';
import { formProblem } from '../../forms/form-problem';
import { StoredRecord } from './stored-record';

@Component({
  selector: 'pa-delete-record-dialog',
  imports: [DialogFrame],
  template: `
    <pa-dialog-frame
      [heading]="'Delete ' + period + '?'"
      submitLabel="Delete the record"
      submitTone="danger"
      [message]="message()"
      [remedy]="stale() ? 'Load the current version' : ''"
      [busy]="busy()"
      (submitted)="remove()"
      (remedied)="reload()"
    >
      <p>{{ record().well_name }} then counts as not reported for {{ period }}. Earlier values stay in its history.</p>
    </pa-dialog-frame>
  `,
})
export class DeleteRecordDialog {
  private readonly calls = inject(ApiCalls);
  private readonly dialog = inject<MatDialogRef<DeleteRecordDialog, boolean>>(MatDialogRef);

  protected readonly record = signal(inject<StoredRecord>(MAT_DIALOG_DATA));
  protected readonly period = periodName(this.record().date, this.record().period as Interval);
  protected readonly busy = signal(false);
  protected readonly message = signal('');
  protected readonly stale = signal(false);

  protected async remove(): Promise<void> {
    await this.run(async () => {
      await this.calls.send(deleteProduction, { id: this.record().id, 'If-Match': etag(this.record()) });
      this.dialog.close(true);
    });
  }

  protected async reload(): Promise<void> {
    await this.run(async () => {
      const { id } = this.record();
      this.record.set({ ...(await this.calls.send(getProduction, { id })), id });
    });
  }

  private async run(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.message.set('');
    this.stale.set(false);
    try {
      await work();
    } catch (failure) {
      // Refusals come as problems, and a lost connection is one too.
      const problem = formProblem(toProblem(failure), []);
      this.message.set(problem.message);
      this.stale.set(problem.stale);
    } finally {
      this.busy.set(false);
    }
  }
}
