import { Component, input, output } from '@angular/core';
import { Icon } from './icon';

/** What went wrong, as far as a card needs to know it. */
export interface Failure {
  readonly message: string;
  readonly code?: string;
}

/**
 * A card with the four states of its content: failed, loading (a skeleton of the same size), empty and shown.
 * Content stays, dimmed, while newer data is on its way.
 */
@Component({
  selector: 'pa-card',
  imports: [Icon],
  templateUrl: './card.html',
  styleUrl: './card.css',
  host: { role: 'region', '[attr.aria-label]': 'heading()', '[attr.aria-busy]': 'busy()' },
})
export class Card {
  readonly heading = input.required<string>();
  readonly clause = input('');
  readonly failure = input<Failure>();
  /** Nothing to show yet: the skeleton stands in. */
  readonly loading = input(false);
  /** Newer data is on its way. */
  readonly busy = input(false);
  readonly empty = input('');
  readonly retry = output();
}
