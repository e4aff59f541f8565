import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../ui/icon';
import { Session } from './session';

const KEY = 'pa.local-bar';

/** While nobody has an account: that this is so, what it means, and the way out of it. Sent away, it stays away for the visit. */
@Component({
  selector: 'pa-local-bar',
  imports: [Icon, RouterLink],
  template: `
    @if (shown()) {
      <p class="bar quiet">
        <pa-icon name="info" />
        <span
          >Nobody has an account here yet; whoever sits at this machine is administrator.
          <a routerLink="/sign-in/first">Create the first account</a></span
        >
        <button type="button" class="btn ghost small icon next" aria-label="Close the message" (click)="dismiss()">
          <pa-icon name="close" />
        </button>
      </p>
    }
  `,
  styleUrl: '../ui/bar.css',
})
export class LocalBar {
  private readonly session = inject(Session);
  private readonly dismissed = signal(sentAway());
  protected readonly shown = computed(() => this.session.mode() === 'local' && !this.dismissed());

  protected dismiss(): void {
    this.dismissed.set(true);
    try {
      sessionStorage.setItem(KEY, 'dismissed');
    } catch {
      // Refused storage: it comes back with the next page.
    }
  }
}

function sentAway(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null;
  } catch {
    // Refused storage reads as not sent away.
    return false;
  }
}
