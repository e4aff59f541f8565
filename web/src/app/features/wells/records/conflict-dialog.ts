import { Component, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { periodName } from '../../../format/dates';
import { full } from '../../../format/numbers';
import { UnitNames } from '../../../settings/units';
import { DialogFrame } from '../../../ui/form/dialog-frame';
import { cellOf, Edits } from './edits';
import { allMembers, memberHead } from './members';
import type { Conflict } from './record-changes';

export interface ConflictData {
  readonly conflicts: readonly Conflict[];
  readonly edits: Edits;
  readonly units: UnitNames;
}

/** Somebody else saved first: shows both, value by value, and lets the person choose for each record. Closes with the rows given up. */
@Component({
  selector: 'pa-conflict-dialog',
  imports: [DialogFrame],
  templateUrl: './conflict-dialog.html',
  styleUrl: './conflict-dialog.css',
})
export class ConflictDialog {
  private readonly data = inject<ConflictData>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<ConflictDialog, readonly string[]>>(MatDialogRef);

  protected readonly given = signal<ReadonlySet<string>>(new Set());
  protected readonly records = this.data.conflicts.map(({ row, now }) => ({
    key: row.key,
    name: periodName(row.date, row.period),
    gone: now === undefined,
    values: allMembers().flatMap((member) => {
      const mine = cellOf(row, member, this.data.edits);
      const theirs = full(now?.[member]);
      if (mine.typed === undefined && theirs === mine.stored) return [];
      return [{ head: memberHead(member, this.data.units), was: mine.stored, theirs, mine: mine.typed }];
    }),
  }));

  protected choose(key: string, theirs: boolean): void {
    this.given.update((given) => new Set(theirs ? [...given, key] : [...given].filter((other) => other !== key)));
  }

  protected done(): void {
    this.dialog.close([...this.given()]);
  }
}
