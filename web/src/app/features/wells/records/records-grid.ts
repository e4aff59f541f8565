import {
  CdkVirtualForOf,
  CdkVirtualScrollableElement,
  CdkVirtualScrollViewport,
  VIRTUAL_SCROLL_STRATEGY,
} from '@angular/cdk/scrolling';
import {
  afterNextRender,
  ApplicationRef,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { periodName } from '../../../format/dates';
import type { UnitNames } from '../../../settings/units';
import { Icon } from '../../../ui/icon';
import { rowHeight, TallScroll } from '../../../ui/table/tall-scroll';
import { cellOf, Edits, isEditable, RecordRow } from './edits';
import { gridLayout, noteText, storedText } from './grid-layout';
import { Member, memberHead } from './members';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Records as a grid that is edited in place, cell by cell, with the keys of a spreadsheet. */
@Component({
  selector: 'pa-records-grid',
  imports: [CdkVirtualForOf, CdkVirtualScrollableElement, CdkVirtualScrollViewport, Icon],
  templateUrl: './records-grid.html',
  styleUrl: './records-grid.css',
  providers: [{ provide: VIRTUAL_SCROLL_STRATEGY, useFactory: () => new TallScroll(rowHeight()) }],
})
export class RecordsGrid {
  readonly rows = input.required<readonly RecordRow[]>();
  readonly members = input.required<readonly Member[]>();
  readonly edits = input.required<Edits>();
  readonly units = input.required<UnitNames>();
  readonly newestFirst = input.required<boolean>();
  /** For who may look, and not change. */
  readonly readOnly = input(false);
  readonly sortToggle = output();
  readonly edited = output<{ row: RecordRow; member: Member; text: string }>();
  readonly pasted = output<{ at: CellPlace; text: string }>();
  readonly undone = output();
  readonly historyOf = output<RecordRow>();
  readonly editOf = output<RecordRow>();
  readonly deleteOf = output<RecordRow>();

  private readonly viewport = viewChild.required(CdkVirtualScrollViewport);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly app = inject(ApplicationRef);
  protected readonly place = signal<CellPlace>({ row: 0, column: 0 });
  protected readonly editing = signal<CellPlace | undefined>(undefined);
  /** What the editor starts with: what is there, or the first key that was typed. */
  protected readonly start = signal('');

  protected readonly index = (index: number): number => index;
  protected readonly noteText = noteText;
  protected readonly list = computed(() => [...this.rows()]);
  protected readonly layout = computed(() => gridLayout(this.rows(), this.members(), this.notes()));
  protected readonly notes = computed(() => this.rows().some(({ record }) => (record?.notes.length ?? 0) > 0));

  /** Whether the row is a stored or a new record, and not computed from others. */
  protected stored(row: RecordRow): boolean {
    return isEditable(row);
  }

  protected editable(row: RecordRow): boolean {
    return !this.readOnly() && isEditable(row);
  }

  protected name({ date, period }: RecordRow): string {
    return periodName(date, period);
  }

  protected head(member: Member): string {
    return memberHead(member, this.units());
  }

  protected cell(row: RecordRow, member: Member): ReturnType<typeof cellOf> {
    return cellOf(row, member, this.edits());
  }

  protected isAt(at: CellPlace | undefined, row: number, column: number): boolean {
    return at?.row === row && at.column === column;
  }

  protected begin(row: RecordRow, at: CellPlace, text?: string): void {
    const member = this.members()[at.column];
    if (member === undefined || !this.editable(row)) return;
    this.start.set(text ?? this.edits().get(row.key)?.get(member) ?? storedText(row, member));
    this.place.set(at);
    this.editing.set(at);
    afterNextRender(
      () => {
        const editor = this.element.querySelector<HTMLInputElement>('input.editor');
        editor?.focus();
        if (text === undefined) editor?.select();
      },
      { injector: this.injector },
    );
    // At once: the next key may be on its way already, and is for the editor.
    this.app.tick();
  }

  /** A finger has no double click: the first touch edits. */
  protected tap(event: Event, row: RecordRow, at: CellPlace): void {
    const editing = this.isAt(this.editing(), at.row, at.column);
    if (!editing && (event as PointerEvent).pointerType === 'touch') this.begin(row, at);
  }

  protected commit(row: RecordRow, at: CellPlace, event: Event): void {
    const member = this.members()[at.column];
    if (this.editing() === undefined || member === undefined) return;
    const text = (event.target as HTMLInputElement).value;
    this.editing.set(undefined);
    if (text !== (this.edits().get(row.key)?.get(member) ?? storedText(row, member)))
      this.edited.emit({ row, member, text });
  }

  protected onEditorKey(event: KeyboardEvent, row: RecordRow, at: CellPlace): void {
    event.stopPropagation();
    if (event.key === 'Escape') {
      this.editing.set(undefined);
      this.focus(at);
      event.preventDefault();
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      this.commit(row, at, event);
      const step = event.key === 'Enter' ? { row: 1, column: 0 } : { row: 0, column: event.shiftKey ? -1 : 1 };
      this.focus({ row: at.row + step.row, column: at.column + step.column });
      event.preventDefault();
    }
  }

  protected onKey(event: KeyboardEvent, row: RecordRow, at: CellPlace): void {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      this.undone.emit();
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = MOVES[event.key];
    if (move !== undefined) this.focus({ row: at.row + move[0], column: at.column + move[1] });
    else if (event.key === 'Home') this.focus({ row: at.row, column: 0 });
    else if (event.key === 'End') this.focus({ row: at.row, column: this.members().length - 1 });
    else if (event.key === 'Enter' || event.key === 'F2') this.begin(row, at);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.clear(row, at);
    else if (/^[\d.,−-]$/.test(event.key)) this.begin(row, at, event.key);
    else return;
    event.preventDefault();
  }

  protected paste(event: ClipboardEvent, at: CellPlace): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.trim() === '' || this.readOnly()) return;
    event.preventDefault();
    this.pasted.emit({ at, text });
  }

  private clear(row: RecordRow, at: CellPlace): void {
    const member = this.members()[at.column];
    if (member !== undefined && this.editable(row)) this.edited.emit({ row, member, text: '' });
  }

  private focus(wanted: CellPlace): void {
    const row = Math.max(0, Math.min(wanted.row, this.rows().length - 1));
    const column = Math.max(0, Math.min(wanted.column, this.members().length - 1));
    this.place.set({ row, column });
    const find = (): HTMLElement | null => this.element.querySelector(`[data-cell="${row} ${column}"]`);
    const there = find();
    // At once where it can be: the next key may be on its way already.
    if (there !== null) there.focus();
    else {
      this.viewport().scrollToIndex(row);
      afterNextRender(() => find()?.focus(), { injector: this.injector });
    }
  }
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageDown: [10, 0],
  PageUp: [-10, 0],
};
