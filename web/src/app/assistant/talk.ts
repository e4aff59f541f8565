import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { ApiProblem, Chat, ChatInput, ChatReply, toProblem } from '../api';
import { begun, Conversation, Exchange, Trouble, withLast } from './exchange';
import { History } from './history';
import { Seen } from './seen';

const UNKNOWN = 'conversation.unknown';

/** The conversation that is open. It goes on while the panel is closed. */
@Injectable({ providedIn: 'root' })
export class Talk {
  private readonly chat = inject(Chat);
  private readonly history = inject(History);
  private readonly seen = inject(Seen);
  /** Of whoever is signed in: somebody else finds nothing of it. */
  private readonly current = linkedSignal({ source: this.history.owner, computation: () => begun() });
  private abort?: AbortController;

  readonly draft = signal('');
  readonly exchanges = computed(() => this.current().exchanges);
  readonly id = computed(() => this.current().id);
  readonly asking = computed(() => this.exchanges().at(-1)?.state === 'asking');
  /** What was asked before, newest first. */
  readonly asked = computed(() => [...new Set(this.exchanges().map(({ question }) => question))].reverse());

  async ask(question: string): Promise<void> {
    const text = question.trim();
    if (text === '' || this.asking()) return;
    await this.run({ question: text, filter: this.seen.sent(), state: 'asking', text: '' }, this.exchanges());
  }

  /** Asks the last question again, as it was. */
  async again(): Promise<void> {
    const last = this.exchanges().at(-1);
    if (last === undefined || this.asking()) return;
    const { question, filter } = last;
    await this.run({ question, filter, state: 'asking', text: '' }, this.exchanges().slice(0, -1));
  }

  stop(): void {
    this.abort?.abort();
  }

  begin(): void {
    this.show(begun());
  }

  open(conversation: Conversation): void {
    this.show(conversation);
  }

  private show(conversation: Conversation): void {
    this.stop();
    this.settle({ state: 'stopped' });
    this.current.set(conversation);
  }

  private async run(exchange: Exchange, before: readonly Exchange[]): Promise<void> {
    const abort = (this.abort = new AbortController());
    const { id } = this.current();
    this.current.update((now) => ({ ...now, at: new Date().toISOString(), exchanges: [...before, exchange] }));
    const change = (how: Partial<Exchange>): void => {
      if (this.current().id === id && this.abort === abort) this.current.update((now) => withLast(now, how));
    };
    try {
      const reply = await this.send(exchange, abort.signal, change);
      change({ state: 'answered', text: reply.response, reply });
      if (this.current().id === id) this.current.update((now) => ({ ...now, serverId: reply.conversation_id }));
    } catch (failure) {
      change(abort.signal.aborted ? { state: 'stopped' } : { state: 'failed', trouble: troubleOf(toProblem(failure)) });
    }
    if (this.current().id === id) this.history.keep(this.current());
  }

  /** The server forgets a conversation after some hours: then the question is asked by itself, and the answer says so. */
  private async send(
    { question, filter }: Exchange,
    abort: AbortSignal,
    change: (how: Partial<Exchange>) => void,
  ): Promise<ChatReply> {
    const text = (soFar: string): void => {
      change({ text: soFar });
    };
    const input: ChatInput = { message: question, filter, conversation_id: this.current().serverId };
    try {
      return await this.chat.ask(input, { abort, text });
    } catch (failure) {
      if (!(failure instanceof ApiProblem) || failure.code !== UNKNOWN) throw failure;
      change({ forgotten: true });
      return this.chat.ask({ message: question, filter }, { abort, text });
    }
  }

  private settle(how: Partial<Exchange>): void {
    if (!this.asking()) return;
    this.current.update((now) => withLast(now, how));
    this.history.keep(this.current());
  }
}

function troubleOf({ message, code, status, retryAfter, errors }: ApiProblem): Trouble {
  if (status === 429) return { message: 'Too many requests in a short time.', code, wait: retryAfter };
  const said = Object.values(errors).flat();
  return { message: said.length === 0 ? message : said.join(' '), code, wait: retryAfter };
}
