import { HttpErrorResponse } from '@angular/common/http';

/** A failed call as the server described it: `code` is stable, `message` is for people, `errors` says which member is wrong. */
export class ApiProblem extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
    readonly errors: Readonly<Record<string, readonly string[]>> = {},
    readonly extra: Readonly<Record<string, unknown>> = {},
    /** Seconds that the server asks to wait before the next try. */
    readonly retryAfter?: number,
  ) {
    super(message);
    this.name = 'ApiProblem';
  }
}

/** What a caught value means to a person. A body that is no problem document (a proxy's page, no answer at all) is named as such. */
export function toProblem(failure: unknown): ApiProblem {
  if (failure instanceof ApiProblem) return failure;
  if (!(failure instanceof HttpErrorResponse)) {
    return new ApiProblem('page.failed', failure instanceof Error ? failure.message : String(failure), 0);
  }
  if (failure.status === 0) {
    return new ApiProblem(
      'connection.lost',
      'The server did not answer. It may be down, or the connection was cut.',
      0,
    );
  }
  const body = asObject(failure.error);
  return new ApiProblem(
    textOf(body['code']) ?? `http.${failure.status}`,
    textOf(body['detail']) ?? textOf(body['title']) ?? `The server answered ${failure.status} without saying why.`,
    failure.status,
    errorsOf(body['errors']),
    body,
    secondsOf(failure.headers.get('Retry-After')),
  );
}

function secondsOf(text: string | null): number | undefined {
  return text !== null && /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}

function asObject(value: unknown): Record<string, unknown> {
  if (typeof value === 'string') {
    try {
      return asObject(JSON.parse(value));
    } catch {
      // Not JSON: a proxy's own page.
      return {};
    }
  }
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function errorsOf(value: unknown): Record<string, readonly string[]> {
  const entries = Object.entries(asObject(value)).map(([member, messages]) => {
    const list: unknown[] = Array.isArray(messages) ? messages : [messages];
    return [member, list.filter((text) => typeof text === 'string')] as const;
  });
  return Object.fromEntries(entries.filter(([, messages]) => messages.length > 0));
}
