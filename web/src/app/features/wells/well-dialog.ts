import { Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { ApiCalls, createWell, etag, getWell, replaceWell, Well, WellDetails, WellInput } from '../../api';
import { DialogFrame } from '../../ui/form/dialog-frame';
import { FormFields } from '../../ui/form/form-fields';
import { IdempotencyKey } from '../../ui/form/idempotency-key';
import { Parsed } from '../../ui/form/parse-fields';
import { EditForm } from '../../forms/edit-form';
import { WELL_FIELDS, wellValues } from './well-fields';

export interface WellDialogData {
  /** The well to change; a new one when absent. */
  readonly well?: Well;
}

@Component({
  selector: 'pa-well-dialog',
  imports: [DialogFrame, FormFields],
  template: `
    <pa-dialog-frame
      [heading]="data.well ? 'Edit ' + data.well.name : 'Add a well'"
      [submitLabel]="data.well ? 'Save' : 'Add the well'"
      [message]="form.message()"
      [remedy]="form.stale() ? 'Load the current version' : ''"
      [busy]="form.busy()"
      (submitted)="save()"
      (remedied)="reload()"
    >
      <pa-form-fields [fields]="form.fields" [errors]="form.errors()" [(values)]="form.values" />
    </pa-dialog-frame>
  `,
})
export class WellDialog {
  protected readonly data = inject<WellDialogData>(MAT_DIALOG_DATA);
  protected readonly form = new EditForm(WELL_FIELDS, wellValues(this.data.well));
  private readonly calls = inject(ApiCalls);
  private readonly dialog = inject<MatDialogRef<WellDialog, WellDetails>>(MatDialogRef);
  private readonly key = new IdempotencyKey();
  private base: Well | undefined = this.data.well;

  protected async save(): Promise<void> {
    let saved: WellDetails | undefined;
    const accepted = await this.form.submit(async (parsed) => {
      saved = await this.send(parsed);
    });
    if (accepted) this.dialog.close(saved);
  }

  protected async reload(): Promise<void> {
    const id = this.base?.id;
    if (id === undefined) return;
    await this.form.reload(async () => {
      this.base = await this.calls.send(getWell, { id });
      return wellValues(this.base);
    });
  }

  private send(parsed: Parsed): Promise<WellDetails> {
    const input: WellInput = parsed;
    if (this.base === undefined) {
      return this.calls.send(createWell, { body: input, 'Idempotency-Key': this.key.for(input) });
    }
    const { id, dataset, source_key } = this.base;
    const body = { ...input, dataset, source_key };
    return this.calls.send(replaceWell, { id, body, 'If-Match': etag(this.base) });
  }
}
