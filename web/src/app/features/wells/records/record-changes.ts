import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import {
  ApiCalls,
  ApiProblem,
  batchProduction,
  deleteProduction,
  getWellProduction,
  ProductionRecord,
  toProblem,
} from '../../../api';
import { Units, UnitSystem } from '../../../settings/units';
import { IdempotencyKey } from '../../../ui/form/idempotency-key';
import { batchOf, Edits, keyOf, RecordRow, rowOf, undoOf } from './edits';
import type { Interval } from '../../../format/dates';

interface Saved {
  /** The records as they were; those that were not there have none. */
  readonly before: readonly ProductionRecord[];
  readonly added: readonly string[];
  readonly rows: number;
}

/** A record that somebody else changed while it was edited here. */
export interface Conflict {
  readonly row: RecordRow;
  /** What is stored now; nothing where the record is gone. */
  readonly now: ProductionRecord | undefined;
}

const NONE: Edits = new Map();

/** The unsaved changes of one well's records: one step back, saved all together or not at all, and taken back as one. */
@Injectable()
export class RecordChanges {
  private readonly calls = inject(ApiCalls);
  private readonly chosen = inject(Units).system;
  private readonly key = new IdempotencyKey();
  private readonly earlier = signal<Edits | undefined>(undefined);

  readonly edits = signal(NONE);
  /** Rows that are not stored yet. */
  readonly added = signal<readonly RecordRow[]>([]);
  readonly busy = signal(false);
  readonly problem = signal<ApiProblem | undefined>(undefined);
  readonly saved = signal<Saved | undefined>(undefined);
  readonly dirty = computed(() => this.edits().size > 0);
  /** The units of what is typed. They stay while something is not saved: a number typed in bbl must not become one in Sm³. */
  readonly units = linkedSignal<{ chosen: UnitSystem; dirty: boolean }, UnitSystem>({
    source: () => ({ chosen: this.chosen(), dirty: this.dirty() || this.saved() !== undefined }),
    computation: ({ chosen, dirty }, before) => (dirty && before !== undefined ? before.value : chosen),
  });
  readonly canStepBack = computed(() => this.earlier() !== undefined);

  apply(next: Edits, added: readonly RecordRow[] = []): void {
    this.earlier.set(this.edits());
    this.saved.set(undefined);
    this.problem.set(undefined);
    this.added.update((rows) => [...rows, ...added.filter((row) => !rows.some(({ key }) => key === row.key))]);
    this.put(next);
  }

  stepBack(): void {
    const earlier = this.earlier();
    if (earlier === undefined) return;
    this.earlier.set(undefined);
    this.put(earlier);
  }

  discard(): void {
    this.earlier.set(undefined);
    this.problem.set(undefined);
    this.put(NONE);
  }

  forget(): void {
    this.discard();
    this.saved.set(undefined);
  }

  /** Takes the stored values in the place of what was typed into a row. */
  give(key: string): void {
    this.put(new Map([...this.edits()].filter(([own]) => own !== key)));
  }

  /** Saves all or nothing. Records that others changed meanwhile are handed back, and nothing is written. */
  async save(wellId: number, rows: readonly RecordRow[]): Promise<readonly Conflict[]> {
    const changed = rows.filter((row) => this.edits().has(row.key));
    if (this.busy() || changed.length === 0) return [];
    const records = batchOf(wellId, rows, this.edits());
    return this.run(wellId, changed, async () => {
      await this.send(records);
      this.saved.set({
        before: changed.flatMap(({ record }) => record ?? []),
        added: changed.filter(({ record }) => record === undefined).map(({ key }) => key),
        rows: changed.length,
      });
      this.discard();
    });
  }

  /** Puts back what was there before the last save: changed records take their earlier values, added ones go. */
  async undo(wellId: number): Promise<void> {
    const saved = this.saved();
    if (saved === undefined || this.busy()) return;
    await this.run(wellId, [], async () => {
      const now = await this.stored(wellId);
      const versions = new Map([...now].map(([key, record]) => [key, record.version]));
      if (saved.before.length > 0) await this.send(undoOf(wellId, saved.before, versions));
      for (const key of saved.added) {
        const id = now.get(key)?.id;
        if (id !== null && id !== undefined) await this.calls.send(deleteProduction, { id });
      }
      this.saved.set(undefined);
    });
  }

  private async run(wellId: number, changed: readonly RecordRow[], work: () => Promise<void>): Promise<Conflict[]> {
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      await work();
      return [];
    } catch (failure) {
      // Refusals come as problems, and a lost connection is one too.
      const problem = toProblem(failure);
      if (problem.status === 412 && changed.length > 0) return await this.conflicts(wellId, changed);
      this.problem.set(problem);
      return [];
    } finally {
      this.busy.set(false);
    }
  }

  private async send(records: ReturnType<typeof batchOf>): Promise<void> {
    const units = this.units();
    const key = this.key.for({ units, records });
    await this.calls.send(batchProduction, { units, body: { records }, 'Idempotency-Key': key });
    this.key.renew();
  }

  private async conflicts(wellId: number, changed: readonly RecordRow[]): Promise<Conflict[]> {
    const now = await this.stored(wellId);
    return changed
      .map((row) => ({ row, now: now.get(row.key) }))
      .filter(({ row, now: theirs }) => (theirs?.version ?? 0) !== (row.record?.version ?? 0));
  }

  private async stored(wellId: number): Promise<Map<string, ProductionRecord>> {
    const records = await this.calls.send(getWellProduction, { wellId, units: this.units() });
    return new Map(records.map((record) => [keyOf(record.period as Interval, record.date), record]));
  }

  private put(edits: Edits): void {
    this.edits.set(edits);
    this.added.update((rows) => rows.filter((row) => edits.has(row.key)));
  }
}

/** Records and rows that are not stored yet, in the order of their dates. */
export function allRows(
  records: readonly ProductionRecord[],
  added: readonly RecordRow[],
  newestFirst: boolean,
): RecordRow[] {
  const stored = records.map(rowOf);
  const keys = new Set(stored.map(({ key }) => key));
  const rows = [...stored, ...added.filter(({ key }) => !keys.has(key))];
  const up = rows.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return newestFirst ? up.reverse() : up;
}
