import { Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { ApiCalls, listProduction, ProductionRecord, ServerConfig, toProblem, whenBack } from '../../api';
import { sameFilter } from '../../filter/filter';
import { FilterUrl } from '../../filter/filter-url';
import { full } from '../../format/numbers';
import { remember, rememberedList } from '../../settings/remembered';
import { unitNames, Units } from '../../settings/units';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { RowSkeleton } from '../../ui/row-skeleton';
import { ColumnChoice } from '../../ui/table/column-choice';
import { DataTable } from '../../ui/table/data-table';
import { pagedRows } from '../../ui/table/paged-rows';
import { DashboardView } from './dashboard-view';
import { recordColumns, STANDARD_COLUMNS } from './record-columns';

const COLUMNS_KEY = 'pa.columns.records';

/** Within a month the largest oil comes first: most wells of an old field are shut in and would bury it. */
function byVolume(sort: string): string {
  return sort.endsWith('date') ? `${sort},-oil_volume` : sort;
}

/** Every stored record under the filter. */
@Component({
  selector: 'pa-records-card',
  imports: [Card, ColumnChoice, DataTable, Icon, RowSkeleton],
  templateUrl: './records-card.html',
  styleUrl: '../../ui/card-host.css',
})
export class RecordsCard {
  private readonly url = inject(FilterUrl);
  private readonly units = inject(Units);
  private readonly calls = inject(ApiCalls);
  private readonly router = inject(Router);
  protected readonly view = inject(DashboardView);
  protected readonly params = this.url.params;

  private readonly query = computed(
    () => ({ filter: this.url.filter(), sort: byVolume(this.view.sort()), units: this.units.system() }),
    { equal: (a, b) => a.sort === b.sort && a.units === b.units && sameFilter(a.filter, b.filter) },
  );
  protected readonly rows = pagedRows(this.query, ({ filter, sort, units }, { skip, limit, count, abort }) =>
    this.calls.page(listProduction, { ...filter, sort, units, skip, limit, count }, abort),
  );
  protected readonly allColumns = computed(() =>
    recordColumns(unitNames(this.rows.answered()?.units ?? this.units.system())),
  );
  protected readonly chosen = rememberedList(
    COLUMNS_KEY,
    this.allColumns().map(({ key }) => key),
    STANDARD_COLUMNS,
  );
  protected readonly columns = computed(() =>
    this.allColumns().filter(({ key }, i) => i === 0 || this.chosen().includes(key)),
  );
  private readonly server = inject(ServerConfig);
  /** Everything under the filter, not only what is in sight. */
  protected readonly files = computed(() => {
    const file = (format: string): string =>
      this.server.href('export/production', { ...this.url.filter(), units: this.units.system(), format });
    return { csv: file('csv'), parquet: file('parquet') };
  });
  protected readonly clause = computed(() => {
    const total = this.rows.total();
    return total === undefined ? '' : `${full(total)} ${total === 1 ? 'record' : 'records'}`;
  });
  protected readonly failure = computed(() => {
    const failure = this.rows.failure();
    return failure === undefined ? undefined : toProblem(failure);
  });

  constructor() {
    whenBack(() => {
      if (this.failure() !== undefined) this.rows.reload();
    });
  }

  protected choose(columns: readonly string[]): void {
    this.chosen.set(columns);
    remember(COLUMNS_KEY, columns.join(','));
  }

  protected open(record: ProductionRecord): void {
    void this.router.navigate(['/wells', record.well_id], { queryParams: this.params() });
  }
}
