import {
  afterNextRender,
  afterRenderEffect,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { mediaQuery, PHONE } from '../settings/remembered';
import { Icon } from '../ui/icon';
import { Composer } from './composer';
import { Examples } from './examples';
import { ExchangeView } from './exchange-view';
import { HistoryList } from './history-list';
import { SeenChip } from './seen-chip';
import { Talk } from './talk';

/** The assistant beside the page; on a phone over it. */
@Component({
  selector: 'pa-assistant-panel',
  imports: [Composer, Examples, ExchangeView, HistoryList, Icon, SeenChip],
  templateUrl: './assistant-panel.html',
  styleUrl: './assistant-panel.css',
  host: {
    '[attr.role]': "phone() ? 'dialog' : 'complementary'",
    '[attr.aria-modal]': 'phone() ? true : null',
    'aria-label': 'Assistant',
    '(keydown.escape)': 'escape($event)',
  },
})
export class AssistantPanel {
  readonly closed = output();

  protected readonly talk = inject(Talk);
  protected readonly phone = mediaQuery(PHONE);
  protected readonly earlier = signal(false);
  protected readonly suggestions = computed(() => {
    const reply = this.talk.exchanges().at(-1)?.reply;
    return reply === undefined || reply.behaviour === 'clarification_requested' ? [] : reply.suggestions;
  });
  private readonly injector = inject(Injector);
  private readonly composer = viewChild(Composer);
  private readonly thread = viewChild<ElementRef<HTMLElement>>('thread');

  constructor() {
    afterNextRender(() => {
      this.focus();
    });
    // The newest question stands at the top, so that a long answer is read from its beginning.
    afterRenderEffect(() => {
      this.talk.exchanges();
      const thread = this.thread()?.nativeElement;
      const last = thread?.querySelector<HTMLElement>('pa-exchange:last-of-type');
      if (thread && last) thread.scrollTop = last.offsetTop - thread.offsetTop - 16;
    });
  }

  focus(): void {
    this.composer()?.focus();
  }

  protected ask(question: string): void {
    void this.talk.ask(question);
    this.focus();
  }

  protected again(): void {
    void this.talk.again();
    this.focus();
  }

  protected begin(): void {
    this.talk.begin();
    this.showTalk();
  }

  protected showTalk(): void {
    this.earlier.set(false);
    afterNextRender(
      () => {
        this.focus();
      },
      { injector: this.injector },
    );
  }

  /** Beside the page the panel stays; over it, it would hide where the reader went. */
  protected left(): void {
    if (this.phone()) this.closed.emit();
  }

  protected escape(event: Event): void {
    event.stopPropagation();
    if (this.earlier()) this.showTalk();
    else this.closed.emit();
  }
}
