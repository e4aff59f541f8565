import { Component, computed, effect, inject, input, linkedSignal, output, signal, untracked } from '@angular/core';
import { apiResource, getWellProduction, latest, toProblem } from '../../../api';
import { Interval, periodName } from '../../../format/dates';
import { full } from '../../../format/numbers';
import { Session } from '../../../session/session';
import { unitNames } from '../../../settings/units';
import { Card } from '../../../ui/card';
import { Dialogs } from '../../../ui/form/dialogs';
import { Icon } from '../../../ui/icon';
import { RowSkeleton } from '../../../ui/row-skeleton';
import { Segment, Segmented } from '../../../ui/segmented';
import { isStored } from '../stored-record';
import { WellDialogs } from '../well-dialogs';
import { ConflictDialog } from './conflict-dialog';
import { countEdits, RecordRow, withBlock, withEdit } from './edits';
import { LeaveDialog } from './leave-dialog';
import { Member, shownMembers } from './members';
import { PasteDialog } from './paste-dialog';
import { datedBlock, readBlock } from './paste-block';
import { PastedRow, withPasted } from './pasted-rows';
import { allRows, RecordChanges } from './record-changes';
import { RecordHistoryDialog } from './record-history-dialog';
import { CellPlace, RecordsGrid } from './records-grid';
import { SaveBar } from './save-bar';

const PERIODS: readonly Segment<Interval>[] = [
  { value: 'month', label: 'Months' },
  { value: 'day', label: 'Days' },
  { value: 'quarter', label: 'Quarters' },
  { value: 'year', label: 'Years' },
];

/** Every record of one well, edited in place, with months that were computed from others shown beside them. */
@Component({
  selector: 'pa-records-card',
  imports: [Card, Icon, RecordsGrid, RowSkeleton, SaveBar, Segmented],
  templateUrl: './records-card.html',
  styleUrl: '../../../ui/card-host.css',
  providers: [RecordChanges],
})
export class RecordsCard {
  readonly wellId = input.required<number>();
  readonly wellName = input.required<string>();
  /** A record was added, changed or deleted. */
  readonly changed = output();

  private readonly records = inject(WellDialogs);
  private readonly dialogs = inject(Dialogs);
  protected readonly changes = inject(RecordChanges);
  private readonly system = this.changes.units;

  private readonly session = inject(Session);
  protected readonly mayEdit = computed(() => this.session.allows('editor'));
  protected readonly newestFirst = signal(true);
  protected readonly correction = linkedSignal({ source: this.changes.dirty, computation: () => false });
  protected readonly units = computed(() => unitNames(this.system()));
  protected readonly resource = apiResource(getWellProduction, () => ({
    wellId: this.wellId(),
    units: this.system(),
    derived: true,
  }));
  private readonly all = latest(this.resource);
  protected readonly loading = computed(() => this.all() === undefined);
  protected readonly periods = computed(() =>
    PERIODS.filter(({ value }) => value === 'month' || this.all()?.some((record) => record.period === value)),
  );
  protected readonly period = linkedSignal<number, Interval>({ source: this.wellId, computation: () => 'month' });
  private readonly shown = computed(() => (this.all() ?? []).filter((record) => record.period === this.period()));
  protected readonly rows = computed(() =>
    allRows(this.shown(), this.period() === 'month' ? this.changes.added() : [], this.newestFirst()),
  );
  private readonly everyRow = computed(() => allRows(this.all() ?? [], this.changes.added(), true));
  protected readonly members = computed(() => shownMembers(this.all() ?? []));
  protected readonly count = computed(() => countEdits(this.everyRow(), this.changes.edits()));
  protected readonly computed = computed(() => this.shown().filter(({ id }) => id === null).length);
  protected readonly clause = computed(() => {
    if (this.loading()) return '';
    const computed = this.computed();
    return full(this.rows().length) + (computed === 0 ? '' : `, ${full(computed)} computed (≈)`);
  });
  protected readonly failure = computed(() => {
    const error = this.resource.error();
    return error === undefined ? undefined : toProblem(error);
  });
  /** Where numbers pasted without a month lay outside the table. */
  protected readonly outside = signal(0);

  constructor() {
    // What was typed belongs to the well that was on the page then.
    effect(() => {
      this.wellId();
      untracked(() => {
        this.changes.forget();
      });
    });
  }

  isDirty(): boolean {
    return this.changes.dirty();
  }

  forget(): void {
    this.changes.forget();
  }

  async mayLeave(): Promise<boolean> {
    return !this.isDirty() || (await this.dialogs.open<boolean>(LeaveDialog, this.count(), 'narrow')) === true;
  }

  protected edit({ row, member, text }: { row: RecordRow; member: Member; text: string }): void {
    this.outside.set(0);
    this.changes.apply(withEdit(this.changes.edits(), row, member, text));
  }

  protected async paste({ at, text }: { at: CellPlace; text: string }): Promise<void> {
    const block = readBlock(text);
    if (datedBlock(block, this.members()) !== undefined) {
      await this.openPaste(text);
      return;
    }
    const { edits, outside } = withBlock(this.changes.edits(), this.rows(), this.members(), at, block);
    this.outside.set(outside);
    this.changes.apply(edits);
  }

  protected async openPaste(text = ''): Promise<void> {
    this.period.set('month');
    const data = { rows: this.rows(), members: this.members(), edits: this.changes.edits(), units: this.units(), text };
    const pasted = await this.dialogs.open<readonly PastedRow[]>(PasteDialog, data);
    if (pasted === undefined) return;
    const added = pasted.flatMap(({ row }) => (row?.record === undefined && row !== undefined ? [row] : []));
    this.changes.apply(withPasted(this.changes.edits(), pasted), added);
  }

  protected async save(): Promise<void> {
    const conflicts = await this.changes.save(this.wellId(), this.everyRow());
    if (conflicts.length > 0) {
      const data = { conflicts, edits: this.changes.edits(), units: this.units() };
      const given = await this.dialogs.open<readonly string[]>(ConflictDialog, data);
      // Whoever leaves the dialog has not chosen: the next save asks again.
      if (given === undefined) return;
      for (const key of given) this.changes.give(key);
      this.refresh();
      return;
    }
    if (this.changes.saved() !== undefined) this.refresh();
  }

  protected async undo(): Promise<void> {
    await this.changes.undo(this.wellId());
    this.refresh();
  }

  protected async history(row: RecordRow): Promise<void> {
    const id = row.record?.id;
    if (id === undefined || id === null) return;
    const name = `History of ${periodName(row.date, row.period)}`;
    await this.dialogs.open(RecordHistoryDialog, { id, name, system: this.system(), units: this.units() }, 'narrow');
  }

  protected async editAll(row?: RecordRow): Promise<void> {
    const record = row?.record !== undefined && isStored(row.record) ? row.record : undefined;
    const data = { wellId: this.wellId(), wellName: this.wellName(), units: this.system(), record };
    if ((await this.records.editRecord(data)) !== undefined) this.refresh();
  }

  protected async remove({ record }: RecordRow): Promise<void> {
    if (record !== undefined && isStored(record) && (await this.records.deleteRecord(record))) this.refresh();
  }

  private refresh(): void {
    this.resource.reload();
    this.changed.emit();
  }
}
