import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { UnitNames } from '../../../settings/units';
import { DialogFrame } from '../../../ui/form/dialog-frame';
import { Edits, RecordRow } from './edits';
import { allMembers, Member, memberHead } from './members';
import { ColumnUse, datedBlock, readBlock } from './paste-block';
import { pastedRows, PastedRow } from './pasted-rows';

export interface PasteData {
  readonly rows: readonly RecordRow[];
  readonly members: readonly Member[];
  readonly edits: Edits;
  readonly units: UnitNames;
  /** What is in the clipboard already, when it was pasted into the table. */
  readonly text: string;
}

const MOST_SHOWN = 200;

/** Shows what a pasted block would change before it does. Closes with the rows to put into the table. */
@Component({
  selector: 'pa-paste-dialog',
  imports: [DialogFrame],
  templateUrl: './paste-dialog.html',
  styleUrl: './paste-dialog.css',
})
export class PasteDialog {
  private readonly data = inject<PasteData>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<PasteDialog, readonly PastedRow[]>>(MatDialogRef);

  protected readonly text = signal(this.data.text);
  protected readonly message = signal('');
  private readonly block = computed(() => datedBlock(readBlock(this.text()), this.data.members));
  protected readonly uses = linkedSignal<readonly ColumnUse[]>(() => this.block()?.uses ?? []);
  protected readonly choices: readonly { use: ColumnUse; name: string }[] = [
    { use: 'date', name: 'Month' },
    ...allMembers().map((member) => ({ use: member, name: memberHead(member, this.data.units) })),
    { use: 'skip', name: 'Not taken' },
  ];
  protected readonly pasted = computed(() => pastedRows(this.block()?.rows ?? [], this.uses(), this.data.rows));
  protected readonly shown = computed(() => this.pasted().slice(0, MOST_SHOWN));
  protected readonly rest = computed(() => Math.max(0, this.pasted().length - MOST_SHOWN));
  protected readonly good = computed(() => this.pasted().filter(({ state }) => state === 'changed' || state === 'new'));
  protected readonly summary = computed(() => {
    const count = (state: PastedRow['state']): number => this.pasted().filter((row) => row.state === state).length;
    return `${this.pasted().length} rows: ${count('changed')} change a month, ${count('new')} add one, ${count('same')} say what is stored, ${count('refused')} cannot be read.`;
  });
  protected readonly strange = computed(() => this.text().trim() !== '' && this.block() === undefined);

  protected onText(event: Event): void {
    this.message.set('');
    this.text.set((event.target as HTMLTextAreaElement).value);
  }

  protected choose(column: number, event: Event): void {
    const chosen = (event.target as HTMLSelectElement).value as ColumnUse;
    this.uses.update((uses) =>
      uses.map((use, i) => (i === column ? chosen : use === chosen && chosen !== 'skip' ? 'skip' : use)),
    );
  }

  protected done(): void {
    if (this.good().length === 0) this.message.set('There is nothing to put into the table yet.');
    else this.dialog.close(this.good());
  }
}
