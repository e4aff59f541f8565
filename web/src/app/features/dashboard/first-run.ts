import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ApiCalls, deleteDataset, toProblem } from '../../api';
import { Datasets, DEMO } from '../../filter/datasets';
import { count } from '../../format/numbers';
import { remember, remembered } from '../../settings/remembered';
import { IdempotencyKey } from '../../ui/form/idempotency-key';
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
  private readonly calls = inject(ApiCalls);
  private readonly dismissed = remembered(KEY, ['dismissed']);
  private readonly key = new IdempotencyKey();

  protected readonly shown = computed(() => this.datasets.onlyDemo() && this.dismissed() === undefined);
  protected readonly step = signal<'choose' | 'connect' | 'remove'>('choose');
  protected readonly busy = signal(false);
  protected readonly message = signal('');
  protected readonly goes = computed(() => {
    const demo = this.datasets.all()?.find(({ key }) => key === DEMO);
    return demo === undefined ? '' : `${count(demo.well_count, 'well')} and ${count(demo.record_count, 'record')}`;
  });

  protected dismiss(): void {
    this.dismissed.set('dismissed');
    remember(KEY, 'dismissed');
  }

  protected async remove(): Promise<void> {
    this.busy.set(true);
    try {
      await this.calls.send(deleteDataset, { key: DEMO, 'Idempotency-Key': this.key.for(DEMO) });
      // Every number on the page came from what is gone now.
      location.reload();
    } catch (failure) {
      const { message, code } = toProblem(failure);
      this.message.set(`${message} (${code})`);
    } finally {
      this.busy.set(false);
    }
  }
}
