import { Component, computed, ElementRef, inject, output, signal, viewChild } from '@angular/core';
import { full } from '../format/numbers';
import { Icon } from '../ui/icon';
import { Talk } from './talk';

/** As the server takes it. */
const MOST_CHARACTERS = 2000;
const MOST_LINES = 6;

/** Where a question is typed: Enter sends, Shift with Enter begins a line, the arrow up brings earlier questions back. */
@Component({
  selector: 'pa-composer',
  imports: [Icon],
  template: `
    <form (submit)="send($event)">
      <textarea
        #box
        aria-label="Question"
        aria-describedby="composer-hint"
        placeholder="Ask about the data"
        autocomplete="off"
        [rows]="lines()"
        [value]="talk.draft()"
        [attr.aria-invalid]="tooLong() ? true : null"
        (input)="type(box.value)"
        (keydown)="key($event)"
      ></textarea>
      @if (talk.asking()) {
        <button type="button" class="go" aria-label="Stop" title="Stop" (click)="stop()">
          <pa-icon name="stop" />
        </button>
      } @else {
        <button type="submit" class="go" aria-label="Send" title="Send" [disabled]="!sendable()">
          <pa-icon name="send" />
        </button>
      }
    </form>
    <p id="composer-hint" [class.sr-only]="!tooLong()" [attr.role]="tooLong() ? 'alert' : null">
      {{
        tooLong() ? tooLong() : 'Enter sends, Shift Enter begins a new line, arrow up brings the last question back.'
      }}
    </p>
  `,
  styleUrl: './composer.css',
})
export class Composer {
  protected readonly talk = inject(Talk);
  readonly sent = output<string>();
  private readonly box = viewChild.required<ElementRef<HTMLTextAreaElement>>('box');

  /** Which of the earlier questions stands in the box, newest first; -1 where it is the reader's own. */
  private readonly recalled = signal(-1);
  protected readonly lines = computed(() => Math.min(MOST_LINES, this.talk.draft().split('\n').length));
  protected readonly sendable = computed(() => this.talk.draft().trim() !== '' && this.tooLong() === '');
  protected readonly tooLong = computed(() => {
    const { length } = this.talk.draft();
    return length <= MOST_CHARACTERS ? '' : `${full(length)} of at most ${full(MOST_CHARACTERS)} characters.`;
  });

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected type(text: string): void {
    this.recalled.set(-1);
    this.talk.draft.set(text);
  }

  protected send(event: Event): void {
    event.preventDefault();
    if (!this.sendable() || this.talk.asking()) return;
    this.sent.emit(this.talk.draft());
    this.type('');
    // Typed and sent before the page was drawn again, the draft is as it was last drawn, and the box is not.
    this.box().nativeElement.value = '';
  }

  protected stop(): void {
    this.talk.stop();
    this.focus();
  }

  protected key(event: KeyboardEvent): void {
    // A key that chooses among characters belongs to the input method.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && !event.shiftKey) this.send(event);
    else if (event.key === 'ArrowUp') this.recall(event, 1);
    else if (event.key === 'ArrowDown') this.recall(event, -1);
  }

  /** Only where nothing of the reader's own would be lost. */
  private recall(event: Event, step: number): void {
    const asked = this.talk.asked();
    const at = this.recalled() + step;
    if (this.recalled() < 0 && (step < 0 || this.talk.draft() !== '')) return;
    if (at >= asked.length) return;
    event.preventDefault();
    this.recalled.set(Math.max(-1, at));
    this.talk.draft.set(asked[at] ?? '');
  }
}
