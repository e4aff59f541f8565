import { Component, computed, input, output } from '@angular/core';
import { Icon } from '../ui/icon';
import { Answer } from './answer/answer';
import { Exchange } from './exchange';
import { RetryButton } from './retry-button';

/** A question and its answer, or why there is none. */
@Component({
  selector: 'pa-exchange',
  imports: [Answer, Icon, RetryButton],
  template: `
    <p class="question"><span class="sr-only">You asked: </span>{{ exchange().question }}</p>
    @if (exchange().forgotten) {
      <p class="forgotten">The server no longer knew this conversation; the question was asked by itself.</p>
    }
    @if (exchange().reply; as reply) {
      <pa-answer [reply]="reply" [latest]="latest()" (chosen)="chosen.emit($event)" (left)="left.emit()" />
    } @else {
      @if (exchange().text) {
        <p class="text">{{ exchange().text }}</p>
      }
      @switch (exchange().state) {
        @case ('asking') {
          <div class="waiting">
            <span class="sr-only">Looking it up</span>
            <div class="skeleton"></div>
            <div class="skeleton"></div>
            <div class="skeleton short"></div>
          </div>
        }
        @case ('stopped') {
          <p class="stopped"><pa-icon name="stop" /> Stopped before the answer was whole.</p>
        }
        @case ('failed') {
          <div class="failed" role="alert">
            <pa-icon name="alert" />
            <p>{{ exchange().trouble?.message }}</p>
            <code>{{ exchange().trouble?.code }}</code>
          </div>
        }
      }
      @if (latest() && (exchange().state === 'stopped' || exchange().state === 'failed')) {
        <pa-retry-button [wait]="exchange().trouble?.wait ?? 0" (retry)="again.emit()" />
      }
    }
  `,
  styleUrl: './exchange-view.css',
  host: { role: 'article', '[attr.aria-label]': 'label()', '[attr.aria-busy]': 'exchange().state === "asking"' },
})
export class ExchangeView {
  readonly exchange = input.required<Exchange>();
  readonly latest = input(false);
  readonly chosen = output<string>();
  readonly again = output();
  readonly left = output();
  protected readonly label = computed(() => `Question: ${this.exchange().question}`);
}
