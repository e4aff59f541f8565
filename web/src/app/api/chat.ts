import { HttpClient, HttpEvent, HttpEventType, HttpHeaders, HttpRequest } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { catchError, filter, fromEvent, lastValueFrom, map, takeUntil, tap, throwError } from 'rxjs';
import { eventsOf } from './event-stream';
import { chat$EventStream } from './generated/functions';
import type { ChatInput, ChatReply } from './generated/models';
import { ApiProblem, toProblem } from './problem';

export interface AskOptions {
  readonly abort: AbortSignal;
  /** Told the text of the answer as far as it has come. */
  readonly text: (soFar: string) => void;
}

interface Heard {
  readonly text: string;
  readonly reply: ChatReply | undefined;
}

/** Asks the assistant and reads its answer as it comes; the generated client waits for the end. */
@Injectable({ providedIn: 'root' })
export class Chat {
  private readonly http = inject(HttpClient);

  /** Rejects with an `ApiProblem`, also where it was stopped before the answer was whole. */
  async ask(question: ChatInput, { abort, text }: AskOptions): Promise<ChatReply> {
    const request = new HttpRequest('POST', chat$EventStream.PATH, question, {
      headers: new HttpHeaders({ Accept: 'text/event-stream' }),
      reportProgress: true,
      responseType: 'text',
    });
    const answer = this.http.request<string>(request).pipe(
      map(received),
      filter((stream) => stream !== undefined),
      map(heardIn),
      tap((heard) => {
        text(heard.text);
      }),
      takeUntil(fromEvent(abort, 'abort')),
      catchError((failure: unknown) => throwError(() => toProblem(failure))),
    );
    const heard = await lastValueFrom(answer, { defaultValue: undefined });
    if (heard?.reply !== undefined) return heard.reply;
    throw new ApiProblem('answer.cut_off', 'The answer ended before it was whole.', 0);
  }
}

function received(event: HttpEvent<string>): string | undefined {
  if (event.type === HttpEventType.DownloadProgress) return event.partialText;
  return event.type === HttpEventType.Response ? (event.body ?? '') : undefined;
}

/** Each event is a `ChatEvent` of the server: a piece of the text, or the whole reply. */
export function heardIn(stream: string): Heard {
  const events = eventsOf(stream).map(
    ({ data }) => JSON.parse(data) as { text?: string | null; reply?: ChatReply | null },
  );
  return {
    text: events
      .map((event) => event.text ?? '')
      .join('')
      .trimEnd(),
    reply: events.at(-1)?.reply ?? undefined,
  };
}
