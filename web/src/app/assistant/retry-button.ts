import { Component, computed, effect, input, linkedSignal, output } from '@angular/core';
import { Icon } from '../ui/icon';

/** Tries again; where the server asked to wait, not before the time is over. */
@Component({
  selector: 'pa-retry-button',
  imports: [Icon],
  template: `
    <button type="button" class="btn small" [disabled]="left() > 0" (click)="retry.emit()">
      <pa-icon name="retry" /> {{ words() }}
    </button>
  `,
})
export class RetryButton {
  /** Seconds. */
  readonly wait = input(0);
  readonly retry = output();

  protected readonly left = linkedSignal(() => this.wait());
  protected readonly words = computed(() => (this.left() > 0 ? `Try again in ${this.left()} s` : 'Try again'));

  constructor() {
    effect((onCleanup) => {
      if (this.left() <= 0) return;
      const timer = setTimeout(() => {
        this.left.update((seconds) => seconds - 1);
      }, 1000);
      onCleanup(() => {
        clearTimeout(timer);
      });
    });
  }
}
