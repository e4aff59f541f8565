import { Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import {
  ApiCalls,
  createProduction,
  etag,
  getProduction,
  ProductionInput,
  ProductionRecord,
  replaceProduction,
} from '../../api';
import { firstOfMonth, Interval, periodName } from '../../format/dates';
import { parseNumber } from '../../format/numbers';
import { unitNames, UnitSystem } from '../../settings/units';
import { DialogFrame } from '../../ui/form/dialog-frame';
import { FormFields } from '../../ui/form/form-fields';
import { IdempotencyKey } from '../../ui/form/idempotency-key';
import { Parsed } from '../../ui/form/parse-fields';
import { EditForm } from '../../forms/edit-form';
import { notesOf, recordFields, recordValues, VOLUME_KEYS } from './record-fields';
import { StoredRecord } from './stored-record';

export interface RecordDialogData {
  readonly wellId: number;
  readonly wellName: string;
  readonly units: UnitSystem;
  /** The record to change; a new one when absent. */
  readonly record?: StoredRecord;
}

@Component({
  selector: 'pa-record-dialog',
  imports: [DialogFrame, FormFields],
  templateUrl: './record-dialog.html',
})
export class RecordDialog {
  protected readonly data = inject<RecordDialogData>(MAT_DIALOG_DATA);
  protected readonly form = new EditForm(
    recordFields(unitNames(this.data.units), this.data.record === undefined),
    recordValues(this.data.record),
  );
  protected readonly heading = this.data.record
    ? `Edit ${periodName(this.data.record.date, this.data.record.period as Interval)}`
    : 'Add a month';
  /** A volume below zero is a correction of an earlier one, and has to be said to be. */
  protected readonly negative = computed(() =>
    VOLUME_KEYS.some((key) => (parseNumber(this.form.values()[key] ?? '') ?? 0) < 0),
  );
  protected readonly correction = signal(false);

  private readonly calls = inject(ApiCalls);
  private readonly dialog = inject<MatDialogRef<RecordDialog, ProductionRecord>>(MatDialogRef);
  private readonly key = new IdempotencyKey();
  private base = this.data.record;

  protected async save(): Promise<void> {
    let saved: ProductionRecord | undefined;
    const accepted = await this.form.submit(async (parsed) => {
      saved = await this.send(parsed);
    });
    if (accepted) this.dialog.close(saved);
  }

  protected async reload(): Promise<void> {
    const id = this.base?.id;
    if (id === undefined) return;
    await this.form.reload(async () => {
      this.base = { ...(await this.calls.send(getProduction, { id, units: this.data.units })), id };
      return recordValues(this.base);
    });
  }

  private send({ date, notes, ...volumes }: Parsed): Promise<ProductionRecord> {
    const { wellId, units } = this.data;
    const input: ProductionInput = {
      ...volumes,
      notes: notesOf(String(notes ?? ''), this.base?.notes ?? []),
      ...(this.negative() && this.correction() ? { correction: true } : {}),
    };
    if (this.base !== undefined) {
      const params = { id: this.base.id, units, body: input, 'If-Match': etag(this.base) };
      return this.calls.send(replaceProduction, params);
    }
    const body = { ...input, well_id: wellId, date: firstOfMonth(String(date)) ?? String(date) };
    const key = this.key.for({ units, body });
    return this.calls.send(createProduction, { units, body, 'Idempotency-Key': key });
  }
}
