import { Conversation } from './exchange';

const MOST_CONVERSATIONS = 30;
const MOST_EXCHANGES = 40;
/** A browser gives a site about five million characters for everything. */
const MOST_CHARACTERS = 1_000_000;

/** Newest first, the changed one among them, and as many as the browser is asked to keep. */
export function keptWith(kept: readonly Conversation[], changed: Conversation): Conversation[] {
  const shortened = { ...changed, exchanges: changed.exchanges.slice(-MOST_EXCHANGES) };
  return within([shortened, ...kept.filter(({ id }) => id !== changed.id)]);
}

/** What the browser kept. Anything else than what this page writes reads as nothing. */
export function readKept(text: string | null): Conversation[] {
  try {
    const read: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(read) ? read.filter(isConversation).map(settled) : [];
  } catch {
    // Not JSON: somebody else's, or cut.
    return [];
  }
}

function within(conversations: readonly Conversation[]): Conversation[] {
  let room = MOST_CHARACTERS;
  return conversations.slice(0, MOST_CONVERSATIONS).filter((conversation, i) => {
    room -= JSON.stringify(conversation).length;
    return i === 0 || room >= 0;
  });
}

/** What was still being asked when the page was left will not be answered any more. */
function settled(conversation: Conversation): Conversation {
  const exchanges = conversation.exchanges.map((exchange) =>
    exchange.state === 'asking' ? ({ ...exchange, state: 'stopped' } as const) : exchange,
  );
  return { ...conversation, exchanges };
}

function isConversation(value: unknown): value is Conversation {
  const { id, at, exchanges } = (value ?? {}) as Partial<Record<string, unknown>>;
  return typeof id === 'string' && typeof at === 'string' && Array.isArray(exchanges) && exchanges.every(isExchange);
}

function isExchange(value: unknown): boolean {
  const { question, state, text, reply } = (value ?? {}) as Partial<Record<string, unknown>>;
  if (typeof question !== 'string' || typeof state !== 'string' || typeof text !== 'string') return false;
  const { values, citations, suggestions } = (reply ?? {}) as Partial<Record<string, unknown>>;
  return reply === undefined || [values, citations, suggestions].every(Array.isArray);
}
