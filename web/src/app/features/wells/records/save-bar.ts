import { Component, computed, inject, input, model, output } from '@angular/core';
import { Icon } from '../../../ui/icon';
import { EditCount } from './edits';
import { RecordChanges } from './record-changes';

/** Counts what is not saved, saves it or takes it back; after a save, takes that back. */
@Component({
  selector: 'pa-save-bar',
  imports: [Icon],
  templateUrl: './save-bar.html',
  styleUrl: './save-bar.css',
})
export class SaveBar {
  readonly count = input.required<EditCount>();
  /** The person says that a volume below zero is a correction. */
  readonly correction = model.required<boolean>();
  readonly save = output();
  readonly undo = output();

  protected readonly changes = inject(RecordChanges);
  protected readonly words = computed(() => {
    const { cells, rows, refused } = this.count();
    const wrong = refused === 0 ? '' : `, ${refused} cannot be saved`;
    return `${cells} unsaved ${cells === 1 ? 'change' : 'changes'} in ${rows} ${rows === 1 ? 'record' : 'records'}${wrong}`;
  });
  protected readonly blocked = computed(
    () => this.count().refused > 0 || (this.count().negative > 0 && !this.correction()) || this.changes.busy(),
  );
  protected readonly savedWords = computed(() => {
    const rows = this.changes.saved()?.rows ?? 0;
    return `Saved ${rows} ${rows === 1 ? 'record' : 'records'}. Earlier values stay in their history.`;
  });
  protected readonly reasons = computed(() => {
    const problem = this.changes.problem();
    return problem === undefined
      ? ''
      : [problem.message, ...Object.values(problem.errors).flat()].slice(0, 4).join(' ');
  });
}
