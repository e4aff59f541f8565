import { HttpErrorResponse, HttpInterceptorFn } from '@angular/common/http';
import { inject, Injector } from '@angular/core';
import { tap } from 'rxjs';
import { Connection } from './connection';
import { Refusals } from './refusals';
import { ServerConfig } from './server-config';

const GENERATED_BASE = '/api/v1/';

/** Sends a call to the base path the server names (`API_V1_STR`), and notes whether anybody answered, and whether to this user. */
export const apiInterceptor: HttpInterceptorFn = (request, next) => {
  const server = inject(ServerConfig);
  const injector = inject(Injector);
  const own = request.url.startsWith(GENERATED_BASE);
  const url = own ? server.url(request.url.slice(GENERATED_BASE.length)) : request.url;
  return next(request.clone({ url })).pipe(
    tap({
      next: () => {
        injector.get(Connection).hears();
      },
      error: (failure: unknown) => {
        const silent = failure instanceof HttpErrorResponse && failure.status === 0;
        if (silent) injector.get(Connection).hearsNothing();
        else injector.get(Connection).hears();
        if (failure instanceof HttpErrorResponse) injector.get(Refusals).hear(failure.status);
      },
    }),
  );
};
