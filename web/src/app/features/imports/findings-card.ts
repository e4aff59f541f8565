import { Component, computed, debounced, inject, input, linkedSignal, ResourceRef, signal } from '@angular/core';
import { Router } from '@angular/router';
import { ApiCalls, FindingCount, Import, ImportFinding, listImportFindings, ServerConfig, toProblem } from '../../api';
import { full } from '../../format/numbers';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { RowSkeleton } from '../../ui/row-skeleton';
import { Segment, Segmented } from '../../ui/segmented';
import { DataTable } from '../../ui/table/data-table';
import { pagedRows } from '../../ui/table/paged-rows';
import { FINDING_COLUMNS, findingQuery, Severity } from './findings';
import { findingTitle } from './import-words';

const TYPING_MS = 250;

/** Everything to look at in the files of one import. Nothing is repaired in silence, so it stands here. */
@Component({
  selector: 'pa-findings-card',
  imports: [Card, DataTable, Icon, RowSkeleton, Segmented],
  templateUrl: './findings-card.html',
  styleUrls: ['../../ui/card-host.css', './findings-card.css'],
})
export class FindingsCard {
  readonly import = input.required<Import>();
  readonly counts = input.required<ResourceRef<FindingCount[] | undefined>>();

  private readonly calls = inject(ApiCalls);
  private readonly router = inject(Router);
  private readonly server = inject(ServerConfig);

  protected readonly full = full;
  protected readonly title = findingTitle;
  protected readonly columns = FINDING_COLUMNS;
  private readonly id = computed(() => this.import().id);
  protected readonly severity = linkedSignal<number, Severity>({ source: this.id, computation: () => 'all' });
  protected readonly code = linkedSignal<number, string>({ source: this.id, computation: () => '' });
  protected readonly typed = signal('');
  private readonly settled = debounced(this.typed, TYPING_MS);

  private readonly query = computed(
    () => ({
      id: this.id(),
      filter: findingQuery(this.severity(), this.code(), this.settled.hasValue() ? this.settled.value() : ''),
      found: this.import().findings,
    }),
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly rows = pagedRows(this.query, ({ id, filter }, { skip, limit, abort }) =>
    this.calls.page(listImportFindings, { id, ...filter, skip, limit }, abort),
  );
  private readonly known = computed(() => (this.counts().hasValue() ? (this.counts().value() ?? []) : []));
  protected readonly codes = computed(() =>
    this.known().filter(({ severity }) => this.severity() === 'all' || severity === this.severity()),
  );
  protected readonly severities = computed<readonly Segment<Severity>[]>(() => {
    const of = (severity?: Severity): string =>
      full(
        this.known().reduce(
          (sum, count) => sum + (severity === undefined || count.severity === severity ? count.count : 0),
          0,
        ),
      );
    return [
      { value: 'all', label: `All ${of()}` },
      { value: 'error', label: `Errors ${of('error')}` },
      { value: 'warning', label: `Warnings ${of('warning')}` },
    ];
  });
  protected readonly clause = computed(() => {
    const [kept, all] = [this.known().reduce((sum, { count }) => sum + count, 0), this.import().findings];
    const cut = all > kept && kept > 0 ? `${full(kept)} of ${full(all)} are kept` : 'nothing is repaired in silence';
    const shown = this.rows.total();
    return shown === undefined || shown === kept ? cut : `${full(shown)} match`;
  });
  protected readonly csv = computed(() => {
    const { id, filter } = this.query();
    const query = new URLSearchParams({ format: 'csv' });
    for (const [key, value] of Object.entries(filter)) query.append(key, value.toString());
    return this.server.url(`imports/${id}/findings?${query.toString()}`);
  });
  protected readonly empty = computed(() => {
    if (this.rows.total() !== 0) return '';
    if (this.import().findings > 0) return 'No finding matches these filters.';
    return this.import().finished_at === null
      ? 'Nothing was found so far.'
      : 'Nothing to look at: every row was read as it is.';
  });
  protected readonly failure = computed(() => {
    const failure = this.rows.failure();
    return failure === undefined ? undefined : toProblem(failure);
  });

  protected onType(event: Event): void {
    this.typed.set((event.target as HTMLInputElement).value);
  }

  protected choose(severity: Severity): void {
    this.severity.set(severity);
    this.code.set('');
  }

  protected open({ well_id }: ImportFinding): void {
    if (well_id !== null) void this.router.navigate(['/wells', well_id]);
  }

  protected clear(): void {
    this.choose('all');
    this.typed.set('');
  }
}
