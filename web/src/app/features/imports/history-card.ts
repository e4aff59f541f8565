import { Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { ApiCalls, Import, listImports, toProblem } from '../../api';
import { instant } from '../../format/instants';
import { full, MISSING } from '../../format/numbers';
import { Session } from '../../session/session';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { RowSkeleton } from '../../ui/row-skeleton';
import { Column } from '../../ui/table/column';
import { DataTable } from '../../ui/table/data-table';
import { pagedRows } from '../../ui/table/paged-rows';
import { stateWords } from './import-words';

const COUNTS = ['rows_read', 'inserted', 'updated', 'unchanged', 'rejected', 'findings'] as const;
const COUNT_NAMES = ['Rows read', 'New', 'Updated', 'Unchanged', 'Rejected', 'Findings'];

const COLUMNS: readonly Column<Import>[] = [
  { key: 'files', head: 'Files', width: 200, text: files, link: ({ id }) => ['/imports', id] },
  { key: 'id', head: 'No.', width: 56, number: true, text: ({ id }) => String(id) },
  {
    key: 'state',
    head: 'State',
    width: 96,
    kind: 'badge',
    text: ({ state, failure }) => stateWords(state, failure).name,
  },
  { key: 'started_at', head: 'Started', width: 146, kind: 'quiet', text: ({ started_at }) => instant(started_at) },
  { key: 'dataset', head: 'Dataset', width: 90, text: ({ dataset }) => dataset ?? MISSING },
  ...COUNTS.map((key, i): Column<Import> => {
    return { key, head: COUNT_NAMES[i] ?? '', width: 74, number: true, text: (row) => full(row[key]) };
  }),
];

/** Every import there was, newest first. */
@Component({
  selector: 'pa-history-card',
  imports: [Card, DataTable, Icon, RowSkeleton],
  template: `
    <pa-card
      heading="Imports so far"
      [clause]="clause()"
      [failure]="failure()"
      [loading]="rows.total() === undefined"
      [busy]="rows.busy()"
      [empty]="empty()"
      (retry)="rows.reload()"
    >
      <button
        paCardControls
        type="button"
        class="btn ghost small icon"
        aria-label="Look for new imports"
        (click)="rows.reload()"
      >
        <pa-icon name="retry" />
      </button>
      <pa-row-skeleton paCardSkeleton />
      <pa-data-table label="Imports" [columns]="columns" [rows]="rows" (rowOpen)="open($event)" />
    </pa-card>
  `,
  styleUrl: '../../ui/card-host.css',
})
export class HistoryCard {
  private readonly calls = inject(ApiCalls);
  private readonly router = inject(Router);
  private readonly session = inject(Session);

  protected readonly columns = COLUMNS;
  readonly rows = pagedRows(
    () => ({}),
    (_, { skip, limit, abort }) => this.calls.page(listImports, { skip, limit }, abort),
  );
  protected readonly clause = computed(() => {
    const total = this.rows.total();
    return total === undefined ? '' : full(total);
  });
  protected readonly empty = computed(() => {
    if (this.rows.total() !== 0) return '';
    return `Nothing was imported yet.${this.session.allows('editor') ? ' Drop a file above to begin.' : ''}`;
  });
  protected readonly failure = computed(() => {
    const failure = this.rows.failure();
    return failure === undefined ? undefined : toProblem(failure);
  });

  protected open({ id }: Import): void {
    void this.router.navigate(['/imports', id]);
  }
}

function files({ files: all }: Import): string {
  const [first, ...others] = all;
  return first === undefined ? MISSING : first.name + (others.length === 0 ? '' : ` and ${others.length} more`);
}
