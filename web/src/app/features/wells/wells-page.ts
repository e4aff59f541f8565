import { Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { ApiCalls, listWells, toProblem, Well } from '../../api';
import { FilterBar } from '../../filter/filter-bar';
import { isActive, sameFilter } from '../../filter/filter';
import { FilterScope } from '../../filter/filter-scope';
import { FilterUrl } from '../../filter/filter-url';
import { full } from '../../format/numbers';
import { Session } from '../../session/session';
import { chosenColumns } from '../../settings/chosen-columns';
import { unitNames, Units } from '../../settings/units';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { RowSkeleton } from '../../ui/row-skeleton';
import { RowAction } from '../../ui/table/column';
import { ColumnMenu } from '../../ui/table/column-menu';
import { DataTable } from '../../ui/table/data-table';
import { pagedRows } from '../../ui/table/paged-rows';
import { USUAL_COLUMNS, wellColumns } from './well-columns';
import { WellDialogs } from './well-dialogs';
import { WellsExport } from './wells-export';

@Component({
  selector: 'pa-wells-page',
  imports: [Card, ColumnMenu, DataTable, FilterBar, Icon, RowSkeleton],
  templateUrl: './wells-page.html',
  styleUrl: './wells-page.css',
  providers: [WellsExport],
})
export class WellsPage {
  private readonly url = inject(FilterUrl);
  private readonly units = inject(Units);
  private readonly calls = inject(ApiCalls);
  private readonly dialogs = inject(WellDialogs);
  private readonly router = inject(Router);
  private readonly scope = inject(FilterScope);
  private readonly session = inject(Session);
  protected readonly mayEdit = computed(() => this.session.allows('editor'));

  protected readonly sort = computed(() => this.url.option('sort') ?? 'name');

  private readonly query = computed(
    () => ({ filter: this.url.wells(), sort: this.sort(), units: this.units.system() }),
    { equal: (a, b) => a.sort === b.sort && a.units === b.units && sameFilter(a.filter, b.filter) },
  );
  protected readonly rows = pagedRows(this.query, ({ filter, sort, units }, { skip, limit, count, abort }) =>
    this.calls.page(listWells, { ...filter, sort, units, skip, limit, count }, abort),
  );
  protected readonly all = computed(() => wellColumns(unitNames(this.rows.answered()?.units ?? this.units.system())));
  protected readonly chosen = chosenColumns(
    'wells',
    this.all().map(({ key }) => key),
    USUAL_COLUMNS,
  );
  protected readonly columns = computed(() => this.all().filter(({ key }) => this.chosen.keys().includes(key)));
  protected readonly export = inject(WellsExport);
  protected readonly filter = this.url.wells;
  protected readonly clause = computed(() => {
    const total = this.rows.total();
    return total === undefined ? '' : full(total);
  });
  private readonly changes: readonly RowAction<Well>[] = [
    { icon: 'pencil', label: (well) => `Edit ${well.name}`, run: (well) => void this.edit(well) },
    { icon: 'trash', label: (well) => `Delete ${well.name}`, run: (well) => void this.remove(well) },
  ];
  protected readonly actions = computed(() => (this.mayEdit() ? this.changes : []));
  /** The well page needs the filter and the order to lead back here. */
  protected readonly linkParams = computed(() => ({
    ...this.url.params(),
    ...(this.url.option('sort') ? { sort: this.sort() } : {}),
  }));
  protected readonly filtered = computed(() => isActive(this.url.wells()));
  protected readonly failure = computed(() => {
    const failure = this.rows.failure();
    return failure === undefined ? undefined : toProblem(failure);
  });
  protected readonly empty = computed(() => {
    if (this.rows.total() !== 0) return '';
    return this.filtered()
      ? 'No well matches this filter.'
      : `There is no well yet.${this.mayEdit() ? ' Add one, or import a file under Imports.' : ''}`;
  });

  protected setSort(sort: string): void {
    this.url.setOptions({ sort: sort === 'name' ? null : sort });
  }

  protected open(well: Well): void {
    void this.router.navigate(['/wells', well.id], { queryParams: this.linkParams() });
  }

  protected clear(): void {
    this.url.set({});
  }

  protected async add(): Promise<void> {
    const well = await this.dialogs.editWell({});
    if (well !== undefined) this.open(well);
  }

  private async edit(well: Well): Promise<void> {
    if ((await this.dialogs.editWell({ well })) !== undefined) this.askAgain();
  }

  private async remove(well: Well): Promise<void> {
    if (await this.dialogs.deleteWell(well)) this.askAgain();
  }

  private askAgain(): void {
    this.rows.reload();
    this.scope.refresh();
  }
}
