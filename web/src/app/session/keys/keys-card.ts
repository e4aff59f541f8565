import { Component, computed, inject, input } from '@angular/core';
import {
  ApiCalls,
  ApiKey,
  apiResource,
  latest,
  listKeys,
  listOwnKeys,
  problemOf,
  revokeKey,
  revokeOwnKey,
} from '../../api';
import { ConfirmDialog, Confirmation } from '../../forms/confirm-dialog';
import { count } from '../../format/numbers';
import { Card } from '../../ui/card';
import { Dialogs } from '../../ui/form/dialogs';
import { Icon } from '../../ui/icon';
import { RowSkeleton } from '../../ui/row-skeleton';
import { RowAction } from '../../ui/table/column';
import { DataTable } from '../../ui/table/data-table';
import { localRows } from '../../ui/table/local-rows';
import { keyColumns } from './key-columns';
import { NewKeyDialog } from './new-key-dialog';

/** API keys, by which scripts come in: one's own to make and revoke, or everybody's to look over. */
@Component({
  selector: 'pa-keys-card',
  imports: [Card, DataTable, Icon, RowSkeleton],
  template: `
    <pa-card
      heading="API keys"
      [clause]="clause()"
      [failure]="failure()"
      [loading]="keys() === undefined"
      [busy]="resource.isLoading()"
      [empty]="keys()?.length === 0 ? 'No key yet. A script sends one as “Authorization: Bearer pa_…”.' : ''"
      (retry)="resource.reload()"
    >
      @if (whose() === 'own') {
        <button paCardControls type="button" class="btn small" (click)="make()"><pa-icon name="plus" /> New key</button>
      }
      <pa-row-skeleton paCardSkeleton />
      <pa-data-table label="API keys" [columns]="columns()" [rows]="rows" [actions]="actions" />
    </pa-card>
  `,
  styleUrl: '../../ui/card-host.css',
})
export class KeysCard {
  readonly whose = input.required<'own' | 'all'>();

  private readonly calls = inject(ApiCalls);
  private readonly dialogs = inject(Dialogs);
  private readonly own = apiResource(listOwnKeys, () => (this.whose() === 'own' ? {} : undefined));
  private readonly all = apiResource(listKeys, () => (this.whose() === 'all' ? {} : undefined));
  private readonly ownShown = latest(this.own);
  private readonly allShown = latest(this.all);

  protected readonly columns = computed(() => keyColumns(this.whose()));
  protected readonly keys = computed(() => (this.whose() === 'own' ? this.ownShown() : this.allShown()));
  protected readonly rows = localRows(computed(() => this.keys() ?? []));
  protected readonly clause = computed(() => {
    const active = this.keys()?.filter(({ state }) => state === 'active').length;
    return active === undefined ? '' : `${count(active, 'key')} active`;
  });
  protected readonly failure = computed(() => problemOf(this.resource));
  protected readonly actions: readonly RowAction<ApiKey>[] = [
    {
      icon: 'trash',
      label: ({ name }) => `Revoke ${name}`,
      run: (key) => void this.revoke(key),
      offered: ({ state }) => state !== 'revoked',
    },
  ];

  protected get resource(): typeof this.own {
    return this.whose() === 'own' ? this.own : this.all;
  }

  protected async make(): Promise<void> {
    await this.dialogs.open(NewKeyDialog, undefined, 'narrow');
    this.resource.reload();
  }

  private async revoke({ id, name, start }: ApiKey): Promise<void> {
    const data: Confirmation = {
      heading: `Revoke ${name}?`,
      text: `Whatever sends the key that begins with ${start} is refused from now on.`,
      submit: 'Revoke the key',
      run: () => this.calls.send(this.whose() === 'own' ? revokeOwnKey : revokeKey, { id }),
    };
    if ((await this.dialogs.open<boolean>(ConfirmDialog, data, 'narrow')) === true) this.resource.reload();
  }
}
