import { Component, computed, inject, input } from '@angular/core';
import { ApiCalls, ImportFinding, listWellFindings, toProblem } from '../../api';
import { full, MISSING } from '../../format/numbers';
import { Card } from '../../ui/card';
import { RowSkeleton } from '../../ui/row-skeleton';
import { Column } from '../../ui/table/column';
import { DataTable } from '../../ui/table/data-table';
import { pagedRows } from '../../ui/table/paged-rows';

const COLUMNS: readonly Column<ImportFinding>[] = [
  { key: 'wanted', head: 'What was found', width: 220, kind: 'strong', text: said },
  {
    key: 'severity',
    head: 'Severity',
    width: 80,
    kind: 'badge',
    text: ({ severity }) => (severity === 'error' ? 'Error' : 'Warning'),
  },
  { key: 'code', head: 'Code', width: 140, kind: 'quiet', text: ({ code }) => code },
  { key: 'line', head: 'Line', width: 64, number: true, text: ({ line }) => line?.toLocaleString('en-US') ?? MISSING },
  {
    key: 'import',
    head: 'Import',
    width: 70,
    text: ({ import_id }) => `Import ${import_id}`,
    link: ({ import_id }) => ['/imports', import_id],
  },
];

/** What imports found about the well. */
@Component({
  selector: 'pa-well-findings-card',
  imports: [Card, DataTable, RowSkeleton],
  template: `
    <pa-card
      heading="Findings"
      [clause]="clause()"
      [failure]="failure()"
      [loading]="rows.total() === undefined"
      [busy]="rows.busy()"
      [empty]="rows.total() === 0 ? 'No import found anything to look at here.' : ''"
      (retry)="rows.reload()"
    >
      <pa-row-skeleton paCardSkeleton />
      <pa-data-table label="Findings of the well" [columns]="columns" [rows]="rows" />
    </pa-card>
  `,
  styleUrl: '../../ui/card-host.css',
})
export class WellFindingsCard {
  readonly wellId = input.required<number>();

  private readonly calls = inject(ApiCalls);
  protected readonly columns = COLUMNS;
  protected readonly rows = pagedRows(
    () => ({ id: this.wellId() }),
    (which, { skip, limit, abort }) => this.calls.page(listWellFindings, { ...which, skip, limit }, abort),
  );
  protected readonly clause = computed(() => {
    const total = this.rows.total();
    return total === undefined ? '' : full(total);
  });
  protected readonly failure = computed(() => {
    const failure = this.rows.failure();
    return failure === undefined ? undefined : toProblem(failure);
  });
}

function said({ column, value, wanted }: ImportFinding): string {
  const read = [column, value].filter((text) => text !== '').join(' ');
  return read === '' ? wanted : `${read}: ${wanted}`;
}
