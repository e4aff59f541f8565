import { HttpClient } from '@angular/common/http';
import { computed, inject, Injectable, linkedSignal, Resource, ResourceRef, Signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { catchError, firstValueFrom, fromEvent, map, Observable, takeUntil, throwError } from 'rxjs';
import type { ApiFnOptional, ApiFnRequired } from './generated/api';
import type { StrictHttpResponse } from './generated/strict-http-response';
import { whenBack } from './connection';
import { ApiProblem, toProblem } from './problem';

export {
  batchProduction,
  cancelImport,
  countImportFindings,
  createProduction,
  createWell,
  deleteDataset,
  deleteProduction,
  deleteWell,
  getDataset,
  getMapBounds,
  getProduction,
  getProductionHistory,
  getSeries$Json as getSeries,
  getSummary,
  getTotals$Json as getTotals,
  getWell,
  getWellFacets,
  getWellHistory,
  getWellProduction$Json as getWellProduction,
  listDatasets,
  listFormats,
  listImportFindings$Json as listImportFindings,
  listImports,
  listProduction$Json as listProduction,
  listWellFindings,
  listWells$GeoJson as listWellsAsGeoJson,
  listWells$Json as listWells,
  replaceProduction,
  replaceWell,
  search,
} from './generated/functions';
export type {
  BeforeAndAfter,
  ChatCitation,
  ChatColumn,
  ChatInput,
  ChatReply,
  ChatTable,
  ChatValue,
  DatasetReply as Dataset,
  EarlierProduction,
  FindingCount,
  FormatReply as ImportFormat,
  ImportFileReply as ImportFile,
  ImportFindingReply as ImportFinding,
  ImportReply as Import,
  ProductionBatchInput,
  ProductionDetails,
  ProductionInput,
  ProductionReply as ProductionRecord,
  ProductionSeries,
  ProductionSummary,
  ProductionTotals,
  SearchHit,
  SeriesGroup,
  SummaryFigure,
  WellDetails,
  WellFacetLists as FacetLists,
  WellInput,
  WellReply as Well,
  WellVersion,
} from './generated/models';
export * from './accounts';
export { Chat } from './chat';
export { Connection, whenBack } from './connection';
export { importResource, isOver } from './import-events';
export { apiInterceptor } from './interceptor';
export { Refusals } from './refusals';
export { ApiProblem, toProblem } from './problem';
export { apiUrl, type AppConfig, ServerConfig } from './server-config';
export { ImportUpload } from './upload';

type Operation<P, R> = ApiFnRequired<P, R> | ApiFnOptional<P, R>;

/**
 * Binds one generated operation to the signals it depends on. The request reruns when they change and, where it failed,
 * when the server is back; the one before it is cancelled, and while `params` is undefined nothing is sent.
 */
export function apiResource<P, R>(operation: Operation<P, R>, params: () => P | undefined): ResourceRef<R | undefined> {
  const http = inject(HttpClient);
  const resource = rxResource({
    params,
    stream: ({ params }): Observable<R> => send(operation(http, '', params)).pipe(map((reply) => reply.body)),
  });
  whenBack(() => {
    if (resource.status() === 'error') resource.reload();
  });
  return resource;
}

/** The last value a resource had: it stays, dimmed by the page, while the next one is on its way. */
export function latest<R>(resource: Resource<R | undefined>): Signal<R | undefined> {
  return linkedSignal<R | undefined, R | undefined>({
    source: () => (resource.hasValue() ? resource.value() : undefined),
    computation: (value, previous) => value ?? previous?.value,
  });
}

/** A question as a card shows it: the newest answer there is, whether a newer one is on its way, and why none came. */
export interface Asked<R> {
  readonly shown: Signal<R | undefined>;
  readonly busy: Signal<boolean>;
  readonly failure: Signal<ApiProblem | undefined>;
  retry(): void;
}

export function asked<R>(resource: ResourceRef<R | undefined>): Asked<R> {
  return {
    shown: latest(resource),
    busy: resource.isLoading,
    failure: computed(() => problemOf(resource)),
    retry: () => resource.reload(),
  };
}

export function problemOf(resource: Resource<unknown>): ApiProblem | undefined {
  const error = resource.error();
  return error === undefined ? undefined : toProblem(error);
}

export interface Page<T> {
  readonly rows: readonly T[];
  /** Null where the caller asked the server not to count. */
  readonly total: number | null;
}

/** Calls made once, by a click or a scroll, rather than bound to signals. They reject with an `ApiProblem`. */
@Injectable({ providedIn: 'root' })
export class ApiCalls {
  private readonly http = inject(HttpClient);

  async send<P, R>(operation: Operation<P, R>, params: P): Promise<R> {
    return (await firstValueFrom(send(operation(this.http, '', params)))).body;
  }

  async page<P, T>(operation: Operation<P, T[]>, params: P, abort: AbortSignal): Promise<Page<T>> {
    const call = send(operation(this.http, '', params)).pipe(takeUntil(fromEvent(abort, 'abort')));
    const reply = await firstValueFrom(call);
    const total = reply.headers.get('X-Total-Count');
    return { rows: reply.body, total: total === null ? null : Number(total) };
  }
}

/** The tag under which the server knows a version of a record. */
export function etag(record: { readonly version: number }): string {
  return `"v${record.version}"`;
}

function send<R>(call: Observable<StrictHttpResponse<R>>): Observable<StrictHttpResponse<R>> {
  return call.pipe(catchError((failure: unknown) => throwError(() => toProblem(failure))));
}
