import { computed, inject, Injectable, linkedSignal } from '@angular/core';
import { Session } from '../session/session';
import { remember, rememberedText } from '../settings/remembered';
import { Conversation } from './exchange';
import { keptWith, readKept } from './kept';

/** The conversations of whoever is signed in, kept in this browser and nowhere else. */
@Injectable({ providedIn: 'root' })
export class History {
  private readonly session = inject(Session);
  /** Whose they are; nobody's while nobody has an account. */
  readonly owner = computed(() => this.session.user() ?? '');
  private readonly key = computed(() => `pa.assistant.1.${this.owner()}`);
  private readonly kept = linkedSignal(() => readKept(rememberedText(this.key())));

  /** Newest first. */
  readonly conversations = this.kept.asReadonly();

  /** Another window may have kept something since: what it kept stays. */
  keep(conversation: Conversation): void {
    this.write(keptWith(this.stored(), conversation));
  }

  forget(id: string): void {
    this.write(this.stored().filter((conversation) => conversation.id !== id));
  }

  clear(): void {
    this.write([]);
  }

  private stored(): Conversation[] {
    const text = rememberedText(this.key());
    return text === null ? this.kept() : readKept(text);
  }

  private write(conversations: Conversation[]): void {
    this.kept.set(conversations);
    remember(this.key(), JSON.stringify(conversations));
  }
}
