import { Component, computed, debounced, inject, signal } from '@angular/core';
import { ApiCalls, apiResource, AuditEntry, listAudit, listAuditActions, ServerConfig, toProblem } from '../../api';
import { count } from '../../format/numbers';
import { Card } from '../../ui/card';
import { Dialogs } from '../../ui/form/dialogs';
import { Icon } from '../../ui/icon';
import { RowSkeleton } from '../../ui/row-skeleton';
import { DataTable } from '../../ui/table/data-table';
import { pagedRows } from '../../ui/table/paged-rows';
import { AUDIT_COLUMNS } from './audit-columns';
import { AuditDialog } from './audit-dialog';
import { AuditFilter, NO_FILTER, queryOf } from './audit-filter';
import { actionName } from './audit-words';

const TYPING_MS = 250;

/** Everything that was done, newest first. */
@Component({
  selector: 'pa-audit-card',
  imports: [Card, DataTable, Icon, RowSkeleton],
  templateUrl: './audit-card.html',
  styleUrls: ['../../ui/card-host.css', './page-card.css', './audit-card.css'],
})
export class AuditCard {
  private readonly calls = inject(ApiCalls);
  private readonly dialogs = inject(Dialogs);
  private readonly server = inject(ServerConfig);

  protected readonly columns = AUDIT_COLUMNS;
  protected readonly actionName = actionName;
  protected readonly filter = signal<AuditFilter>(NO_FILTER);
  private readonly settled = debounced(this.filter, TYPING_MS);
  private readonly query = computed(() => queryOf(this.settled.hasValue() ? this.settled.value() : NO_FILTER), {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  private readonly known = apiResource(listAuditActions, () => ({}));
  protected readonly actions = computed(() => (this.known.hasValue() ? this.known.value() : []));
  protected readonly rows = pagedRows(this.query, (query, { skip, limit, abort }) =>
    this.calls.page(listAudit, { ...query, skip, limit }, abort),
  );
  protected readonly csv = computed(() => this.server.href('audit', { ...this.query(), format: 'csv' }));
  protected readonly filtered = computed(() => Object.keys(this.query()).length > 0);
  protected readonly clause = computed(() => {
    const total = this.rows.total();
    return total === undefined ? '' : count(total, 'entry').replace(/entrys$/, 'entries');
  });
  protected readonly empty = computed(() => {
    if (this.rows.total() !== 0) return '';
    return this.filtered() ? 'Nothing matches these filters.' : 'Nothing was done yet.';
  });
  protected readonly failure = computed(() => {
    const failure = this.rows.failure();
    return failure === undefined ? undefined : toProblem(failure);
  });

  protected set(member: keyof AuditFilter, event: Event): void {
    const { value } = event.target as HTMLInputElement | HTMLSelectElement;
    this.filter.update((filter) => ({ ...filter, [member]: value }));
  }

  protected clear(): void {
    this.filter.set(NO_FILTER);
  }

  protected open(entry: AuditEntry): void {
    void this.dialogs.open(AuditDialog, entry);
  }
}
