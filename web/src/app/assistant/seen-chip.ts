import { Component, inject } from '@angular/core';
import { Icon } from '../ui/icon';
import { Seen } from './seen';

/** The page's filter, which goes with a question that speaks of it; it can be left out and taken in again. */
@Component({
  selector: 'pa-seen-chip',
  imports: [Icon],
  template: `
    @if (seen.any()) {
      @if (seen.leftOut()) {
        <button type="button" class="take" (click)="seen.leftOut.set(false)">
          <pa-icon name="eye" /> Send what I am looking at
        </button>
      } @else {
        <span class="chip" title="Ask “of what I am looking at” and this filter counts">
          <pa-icon name="eye" />
          <span class="words"
            ><span class="lead">Looking at&ngsp;</span><b>{{ seen.words() }}</b></span
          >
          <button type="button" aria-label="Do not send what I am looking at" (click)="seen.leftOut.set(true)">
            <pa-icon name="close" />
          </button>
        </span>
      }
    }
  `,
  styleUrl: './seen-chip.css',
})
export class SeenChip {
  protected readonly seen = inject(Seen);
}
