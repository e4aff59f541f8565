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
  styleUrl: '../ui/bar.css',
})
export class OfflineBar {
  protected readonly connection = inject(Connection);
  protected readonly since = computed(() =>
    this.connection.lostSince()?.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }),
  );
}
