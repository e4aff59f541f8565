import { Component, computed, inject, output, signal } from '@angular/core';
import { instant } from '../format/instants';
import { count } from '../format/numbers';
import { Icon } from '../ui/icon';
import { Conversation } from './exchange';
import { History } from './history';
import { Talk } from './talk';

/** Earlier conversations, to be opened again or thrown away. */
@Component({
  selector: 'pa-history-list',
  imports: [Icon],
  template: `
    <div class="head">
      <h3>Earlier conversations</h3>
      @if (history.conversations().length > 0) {
        @if (sure()) {
          <button type="button" class="btn small danger" (click)="clear()">Clear all of them</button>
          <button type="button" class="btn small" (click)="sure.set(false)">Keep</button>
        } @else {
          <button type="button" class="btn small" (click)="sure.set(true)">Clear</button>
        }
      }
    </div>
    <p>Kept in this browser only.</p>
    <ul>
      @for (conversation of rows(); track conversation.id) {
        <li [class.current]="conversation.id === talk.id()">
          <button type="button" class="open" (click)="open(conversation.kept)">
            <b>{{ conversation.title }}</b>
            <span>{{ conversation.when }} · {{ conversation.size }}</span>
          </button>
          <button
            type="button"
            class="btn ghost icon"
            [attr.aria-label]="'Delete ' + conversation.title"
            (click)="history.forget(conversation.id)"
          >
            <pa-icon name="trash" />
          </button>
        </li>
      } @empty {
        <li class="none">Nothing was asked yet.</li>
      }
    </ul>
  `,
  styleUrl: './history-list.css',
})
export class HistoryList {
  readonly opened = output();
  protected readonly history = inject(History);
  protected readonly talk = inject(Talk);
  protected readonly sure = signal(false);
  protected readonly rows = computed(() =>
    this.history.conversations().map((kept) => ({
      id: kept.id,
      kept,
      title: kept.exchanges[0]?.question ?? '',
      when: instant(kept.at),
      size: count(kept.exchanges.length, 'question'),
    })),
  );

  protected open(conversation: Conversation): void {
    this.talk.open(conversation);
    this.opened.emit();
  }

  /** What is open is one of them. */
  protected clear(): void {
    this.talk.begin();
    this.history.clear();
    this.sure.set(false);
  }
}
