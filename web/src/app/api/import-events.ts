import { HttpClient } from '@angular/common/http';
import { inject, ResourceRef } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import {
  catchError,
  concat,
  defer,
  EMPTY,
  exhaustMap,
  map,
  Observable,
  of,
  switchMap,
  takeWhile,
  throwError,
  timer,
} from 'rxjs';
import { getImport } from './generated/functions';
import type { GetImport$Params } from './generated/functions';
import type { ImportReply } from './generated/models';
import { toProblem } from './problem';
import { ServerConfig } from './server-config';

/** After so many lost connections in a row the page asks for the import itself: a proxy may let no stream through. */
const MOST_LOSSES = 3;
const POLL_MS = 2000;

/** One import as it goes on: told by the server's events, and asked for in turns where they do not come. */
export function importResource(params: () => GetImport$Params | undefined): ResourceRef<ImportReply | undefined> {
  const http = inject(HttpClient);
  const server = inject(ServerConfig);
  return rxResource({
    params,
    stream: ({ params: wanted }) => {
      const read = defer(() => getImport(http, '', wanted)).pipe(
        map((reply) => reply.body),
        catchError((failure: unknown) => throwError(() => toProblem(failure))),
      );
      const events = server.url(`imports/${wanted.id}/events?units=${wanted.units ?? 'field'}`);
      return read.pipe(
        switchMap((now) => (isOver(now) ? of(now) : concat(of(now), heard(events), polled(read)))),
        takeWhile((now) => !isOver(now), true),
      );
    },
  });
}

export function isOver({ finished_at }: ImportReply): boolean {
  return finished_at !== null;
}

/** Ends where the connection is lost too often; the caller goes on in another way. */
function heard(url: string): Observable<ImportReply> {
  return new Observable((listener) => {
    const source = new EventSource(url);
    let losses = 0;
    const hear = (event: MessageEvent<string>): void => {
      losses = 0;
      listener.next(JSON.parse(event.data) as ImportReply);
    };
    source.addEventListener('progress', hear);
    source.addEventListener('finished', hear);
    source.onerror = () => {
      losses += 1;
      if (losses >= MOST_LOSSES || source.readyState === EventSource.CLOSED) listener.complete();
    };
    return () => {
      source.close();
    };
  });
}

/** A server that does not answer just now may do so the next time. */
function polled(read: Observable<ImportReply>): Observable<ImportReply> {
  return timer(POLL_MS, POLL_MS).pipe(exhaustMap(() => read.pipe(catchError(() => EMPTY))));
}
