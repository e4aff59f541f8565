import { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { ServerConfig } from './server-config';

const GENERATED_BASE = '/api/v1/';

/** Sends a call to the base path the server names (`API_V1_STR`). */
export const apiInterceptor: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith(GENERATED_BASE)) return next(request);
  return next(request.clone({ url: inject(ServerConfig).url(request.url.slice(GENERATED_BASE.length)) }));
};
