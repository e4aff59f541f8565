import type { ChatReply } from '../api';

/** A question and what became of it. */
export interface Exchange {
  readonly question: string;
  /** The filter that went with it, as the server took it. */
  readonly filter?: string;
  readonly state: 'asking' | 'answered' | 'stopped' | 'failed';
  /** The answer as far as it has come. */
  readonly text: string;
  readonly reply?: ChatReply;
  readonly trouble?: Trouble;
  /** The server knew nothing any more of what was said before. */
  readonly forgotten?: boolean;
}

/** Why no answer came, as far as a person needs to know it. */
export interface Trouble {
  readonly message: string;
  readonly code: string;
  /** Seconds to wait before the next try. */
  readonly wait?: number;
}

/** What was asked and answered in a row; each question may refer to those before it. */
export interface Conversation {
  readonly id: string;
  /** Its name on the server, once it has answered. */
  readonly serverId?: string;
  /** When it was last gone on with, as an instant. */
  readonly at: string;
  readonly exchanges: readonly Exchange[];
}

export function begun(exchanges: readonly Exchange[] = []): Conversation {
  const at = new Date().toISOString();
  return { id: `${at} ${Math.random().toString(36).slice(2)}`, at, exchanges };
}

/** The conversation with its last exchange put right. */
export function withLast(conversation: Conversation, change: Partial<Exchange>): Conversation {
  const last = conversation.exchanges.at(-1);
  if (last === undefined) return conversation;
  return { ...conversation, exchanges: [...conversation.exchanges.slice(0, -1), { ...last, ...change }] };
}
