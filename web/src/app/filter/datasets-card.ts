import { Component, computed, inject, output } from '@angular/core';
import { apiResource, Dataset, latest, listDatasets, toProblem } from '../api';
import { RouterLink } from '@angular/router';
import { RemoveDatasetDialog } from './remove-dataset-dialog';
import { monthName } from '../format/dates';
import { displayUnit, full, significant } from '../format/numbers';
import { Session } from '../session/session';
import { Card } from '../ui/card';
import { Dialogs } from '../ui/form/dialogs';
import { Icon } from '../ui/icon';

/** Whose data is loaded, how much of it, and what must be said with it. */
@Component({
  selector: 'pa-datasets-card',
  imports: [Card, Icon, RouterLink],
  templateUrl: './datasets-card.html',
  styleUrls: ['../ui/card-host.css', './datasets-card.css'],
})
export class DatasetsCard {
  readonly removed = output();

  private readonly dialogs = inject(Dialogs);
  protected readonly session = inject(Session);
  protected readonly full = full;
  protected readonly unit = displayUnit;
  protected readonly resource = apiResource(listDatasets, () => ({}));
  protected readonly shown = latest(this.resource);
  protected readonly failure = computed(() => {
    const error = this.resource.error();
    return error === undefined ? undefined : toProblem(error);
  });

  /** Another import has been loaded. */
  refresh(): void {
    this.resource.reload();
  }

  protected months({ first_month, last_month }: Dataset): string {
    return first_month === null ? 'no production' : `${monthName(first_month)} – ${monthName(last_month)}`;
  }

  /** What kinds of producing entities there are, the most frequent first. */
  protected entities({ entity_types }: Dataset): string {
    const kinds = [...entity_types].sort((a, b) => b.wells - a.wells);
    return (
      kinds.map(({ entity_type, wells }) => `${full(wells)} ${plural(entity_type, wells)}`).join(', ') || 'no wells'
    );
  }

  protected base({ gas_base_psia, gas_base_fahrenheit }: Dataset): string {
    return gas_base_psia === null
      ? ''
      : `Gas at ${significant(gas_base_psia, 5)} psia and ${gas_base_fahrenheit ?? '?'} °F.`;
  }

  protected async remove(dataset: Dataset): Promise<void> {
    if ((await this.dialogs.open<boolean>(RemoveDatasetDialog, dataset, 'narrow')) !== true) return;
    this.resource.reload();
    this.removed.emit();
  }
}

function plural(name: string, count: number): string {
  if (count === 1) return name;
  return name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`;
}
