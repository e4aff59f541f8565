import { Component, effect, inject, untracked } from '@angular/core';
import { Dialogs } from '../ui/form/dialogs';
import { Icon } from '../ui/icon';
import { Session } from './session';

/** A session that ended in the middle of work: the page stays as it is, and so does what was typed into it. */
@Component({
  selector: 'pa-ended-bar',
  imports: [Icon],
  template: `
    @if (session.ended() !== undefined) {
      <p class="bar">
        <pa-icon name="alert" />
        <span role="alert">Your session ended. What you typed is still here; sign in again to go on.</span>
        <button type="button" class="btn small next" (click)="ask()">Sign in again</button>
      </p>
    }
  `,
  styleUrl: '../ui/bar.css',
})
export class EndedBar {
  protected readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private asking = false;

  constructor() {
    effect(() => {
      if (this.session.ended() !== undefined) untracked(() => void this.ask());
    });
  }

  protected async ask(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    const { EndedDialog } = await import('./ended-dialog');
    await this.dialogs.open(EndedDialog, undefined, 'narrow');
    this.asking = false;
  }
}
