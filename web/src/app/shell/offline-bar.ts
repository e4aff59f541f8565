import { Component, computed, inject } from '@angular/core';
import { Connection } from '../api';
import { Icon } from '../ui/icon';

/** Says under the top bar that the server does not answer, since when, and when it is asked again. */
@Component({
  selector: 'pa-offline-bar',
  imports: [Icon],
  template: `
    @if (since(); as time) {
      <p class="bar">
        <pa-icon name="offline" />
        <span role="alert"
          >The server does not answer. What you see was loaded until {{ time }}; filters that need the server
          wait.</span
        >
        <span class="next">Next try in {{ connection.nextTry() }} s</span>
        <button type="button" class="btn small" (click)="connection.tryNow()">Try now</button>
      </p>
    }
  `,
  styles: `
    .bar {
      display: flex;
      gap: 10px;
      align-items: center;
      min-height: 40px;
      padding: 4px var(--page);
      border-bottom: 1px solid var(--warn-line);
      background: var(--warn-soft);
      color: var(--warn-text);
      font-weight: 500;
    }
    .next {
      margin-left: auto;
      font: var(--t-xs);
      font-feature-settings: var(--num);
      white-space: nowrap;
    }
    @media (max-width: 599px) {
      .next {
        display: none;
      }
    }
  `,
})
export class OfflineBar {
  protected readonly connection = inject(Connection);
  protected readonly since = computed(() =>
    this.connection.lostSince()?.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }),
  );
}
