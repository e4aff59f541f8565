import { HttpErrorResponse, HttpXsrfTokenExtractor } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { ImportReply } from './generated/models';
import { ApiProblem, toProblem } from './problem';
import { Refusals } from './refusals';
import { ServerConfig } from './server-config';

export interface UploadOptions {
  readonly key: string;
  readonly abort: AbortSignal;
  readonly progress: (sent: number, total: number) => void;
}

/** Sends files as they are on the disk, telling how far it is; the generated client can do neither. Rejects with an `ApiProblem`. */
@Injectable({ providedIn: 'root' })
export class ImportUpload {
  private readonly server = inject(ServerConfig);
  private readonly refusals = inject(Refusals);
  private readonly xsrf = inject(HttpXsrfTokenExtractor);

  send(form: FormData, { key, abort, progress }: UploadOptions): Promise<ImportReply> {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', this.server.url('imports'));
      request.setRequestHeader('Accept', 'application/json');
      request.setRequestHeader('Idempotency-Key', key);
      request.setRequestHeader('X-XSRF-TOKEN', this.xsrf.getToken() ?? '');
      request.upload.onprogress = ({ loaded, total }) => {
        progress(loaded, total);
      };
      request.onload = () => {
        this.refusals.hear(request.status);
        if (request.status === 202) resolve(JSON.parse(request.responseText) as ImportReply);
        else reject(refused(request));
      };
      request.onerror = () => {
        reject(refused(request));
      };
      request.onabort = () => {
        reject(new ApiProblem('upload.cancelled', 'The upload was cancelled. Nothing was imported.', 0));
      };
      abort.addEventListener('abort', () => {
        request.abort();
      });
      request.send(form);
    });
  }
}

function refused({ status, responseText }: XMLHttpRequest): ApiProblem {
  return toProblem(new HttpErrorResponse({ status, error: responseText }));
}
