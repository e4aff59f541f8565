import { Component, computed, inject, input, output, signal } from '@angular/core';
import { apiResource, getWellProduction, latest, toProblem } from '../../api';
import { full } from '../../format/numbers';
import { unitNames, Units } from '../../settings/units';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { RowSkeleton } from '../../ui/row-skeleton';
import { RowAction } from '../../ui/table/column';
import { DataTable } from '../../ui/table/data-table';
import { localRows } from '../../ui/table/local-rows';
import { recordColumns } from './record-columns';
import { isStored, StoredRecord } from './stored-record';
import { WellDialogs } from './well-dialogs';

/** Every record of one well, newest first, and the way to change them. */
@Component({
  selector: 'pa-well-records-card',
  imports: [Card, DataTable, Icon, RowSkeleton],
  templateUrl: './well-records-card.html',
  styleUrl: './card-host.css',
})
export class WellRecordsCard {
  readonly wellId = input.required<number>();
  readonly wellName = input.required<string>();
  /** A record was added, changed or deleted. */
  readonly changed = output();

  private readonly units = inject(Units).system;
  private readonly dialogs = inject(WellDialogs);

  protected readonly sort = signal('-date');
  protected readonly resource = apiResource(getWellProduction, () => ({ wellId: this.wellId(), units: this.units() }));
  private readonly records = latest(this.resource);
  protected readonly loading = computed(() => this.records() === undefined);
  protected readonly sorted = computed(() => {
    const records = (this.records() ?? []).filter(isStored);
    records.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    return this.sort() === '-date' ? records.reverse() : records;
  });
  protected readonly rows = localRows(this.sorted);
  protected readonly columns = computed(() => {
    const withNotes = this.sorted().some((record) => record.notes.length > 0);
    return recordColumns(unitNames(this.units()), withNotes);
  });
  protected readonly clause = computed(() => (this.loading() ? '' : full(this.sorted().length)));
  protected readonly failure = computed(() => {
    const error = this.resource.error();
    return error === undefined ? undefined : toProblem(error);
  });
  protected readonly actions: readonly RowAction<StoredRecord>[] = [
    { icon: 'pencil', label: (record) => `Edit ${record.date}`, run: (record) => void this.edit(record) },
    { icon: 'trash', label: (record) => `Delete ${record.date}`, run: (record) => void this.remove(record) },
  ];

  protected async edit(record?: StoredRecord): Promise<void> {
    const data = { wellId: this.wellId(), wellName: this.wellName(), units: this.units(), record };
    if ((await this.dialogs.editRecord(data)) !== undefined) this.refresh();
  }

  private async remove(record: StoredRecord): Promise<void> {
    if (await this.dialogs.deleteRecord(record)) this.refresh();
  }

  private refresh(): void {
    this.resource.reload();
    this.changed.emit();
  }
}
