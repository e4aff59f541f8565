import { Component, computed, inject } from '@angular/core';
import { apiResource, latest, listPeople, Person, problemOf } from '../../api';
import { count } from '../../format/numbers';
import { Card } from '../../ui/card';
import { Dialogs } from '../../ui/form/dialogs';
import { Icon } from '../../ui/icon';
import { RowSkeleton } from '../../ui/row-skeleton';
import { RowAction } from '../../ui/table/column';
import { DataTable } from '../../ui/table/data-table';
import { localRows } from '../../ui/table/local-rows';
import { InviteDialog } from './invite-dialog';
import { PEOPLE_COLUMNS } from './people-columns';
import { PersonDialog } from './person-dialog';

/** Everybody with an account. */
@Component({
  selector: 'pa-people-card',
  imports: [Card, DataTable, Icon, RowSkeleton],
  template: `
    <pa-card
      heading="People"
      [clause]="clause()"
      [failure]="failure()"
      [loading]="people() === undefined"
      [busy]="resource.isLoading()"
      [empty]="people()?.length === 0 ? 'Nobody has an account yet.' : ''"
      (retry)="resource.reload()"
    >
      <button paCardControls type="button" class="btn primary" (click)="invite()">
        <pa-icon name="plus" /> Add a person
      </button>
      <pa-row-skeleton paCardSkeleton />
      <pa-data-table label="People" [columns]="columns" [rows]="rows" [actions]="actions" (rowOpen)="open($event)" />
    </pa-card>
  `,
  styleUrls: ['../../ui/card-host.css', './page-card.css'],
})
export class PeopleCard {
  private readonly dialogs = inject(Dialogs);

  protected readonly columns = PEOPLE_COLUMNS;
  protected readonly resource = apiResource(listPeople, () => ({}));
  protected readonly people = latest(this.resource);
  protected readonly rows = localRows(computed(() => this.people() ?? []));
  protected readonly failure = computed(() => problemOf(this.resource));
  protected readonly clause = computed(() => {
    const people = this.people();
    return people === undefined ? '' : count(people.length, 'account');
  });
  protected readonly actions: readonly RowAction<Person>[] = [
    { icon: 'pencil', label: ({ name }) => `Edit ${name}`, run: (person) => void this.open(person) },
  ];

  protected async invite(): Promise<void> {
    await this.dialogs.open(InviteDialog, undefined, 'narrow');
    this.resource.reload();
  }

  protected async open(person: Person): Promise<void> {
    await this.dialogs.open(PersonDialog, person, 'narrow');
    this.resource.reload();
  }
}
