import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Datasets, DEMO } from '../../filter/datasets';
import { RemoveDatasetDialog } from '../../filter/remove-dataset-dialog';
import { count } from '../../format/numbers';
import { Session } from '../../session/session';
import { remember, remembered } from '../../settings/remembered';
import { Dialogs } from '../../ui/form/dialogs';
import { Icon } from '../../ui/icon';

const KEY = 'pa.first-run';

/** For the first visit: that this is invented data, and the three ways on from it. Once sent away it stays away. */
@Component({
  selector: 'pa-first-run',
  imports: [Icon, RouterLink],
  templateUrl: './first-run.html',
  styleUrl: './first-run.css',
})
export class FirstRun {
  private readonly datasets = inject(Datasets);
  private readonly dialogs = inject(Dialogs);
  protected readonly session = inject(Session);
  private readonly dismissed = remembered(KEY, ['dismissed']);
  private readonly demo = computed(() => this.datasets.all()?.find(({ key }) => key === DEMO));

  protected readonly shown = computed(() => this.datasets.onlyDemo() && this.dismissed() === undefined);
  protected readonly step = signal<'choose' | 'connect'>('choose');
  protected readonly size = computed(() => {
    const demo = this.demo();
    return demo === undefined ? '' : `${count(demo.well_count, 'well')} and ${count(demo.record_count, 'record')}`;
  });

  protected dismiss(): void {
    this.dismissed.set('dismissed');
    remember(KEY, 'dismissed');
  }

  protected async remove(): Promise<void> {
    // Every number on the page came from what is gone then.
    if ((await this.dialogs.open<boolean>(RemoveDatasetDialog, this.demo(), 'narrow')) === true) location.reload();
  }
}
