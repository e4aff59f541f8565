import { computed, inject, Injectable, signal } from '@angular/core';
import { Import, ImportUpload, toProblem } from '../../api';
import type { Failure } from '../../ui/card';
import { IdempotencyKey } from '../../ui/form/idempotency-key';
import { AS_RECOGNISED, formOf, ImportOptions, withFiles } from './chosen-files';

interface Sending {
  readonly sent: number;
  readonly total: number;
}

/** The one upload of this page. It goes on while its user looks at other screens. */
@Injectable({ providedIn: 'root' })
export class Uploading {
  private readonly upload = inject(ImportUpload);
  private readonly key = new IdempotencyKey();
  private abort?: AbortController;

  readonly files = signal<readonly File[]>([]);
  readonly options = signal<ImportOptions>(AS_RECOGNISED);
  readonly sending = signal<Sending | undefined>(undefined);
  readonly failure = signal<Failure | undefined>(undefined);
  readonly share = computed(() => {
    const sending = this.sending();
    return sending === undefined || sending.total === 0 ? 0 : sending.sent / sending.total;
  });

  constructor() {
    addEventListener('beforeunload', (event) => {
      if (this.sending() !== undefined) event.preventDefault();
    });
  }

  add(files: readonly File[]): void {
    this.failure.set(undefined);
    this.files.update((chosen) => withFiles(chosen, files));
  }

  remove(file: File): void {
    this.failure.set(undefined);
    this.files.update((chosen) => chosen.filter((other) => other !== file));
  }

  clear(): void {
    this.failure.set(undefined);
    this.files.set([]);
  }

  /** The import that was started; nothing where it was not. Sent again after a lost answer it is still one import. */
  async send(): Promise<Import | undefined> {
    if (this.sending() !== undefined || this.files().length === 0) return undefined;
    const [files, options] = [this.files(), this.options()];
    const total = files.reduce((sum, file) => sum + file.size, 0);
    this.abort = new AbortController();
    this.failure.set(undefined);
    this.sending.set({ sent: 0, total });
    try {
      const begun = await this.upload.send(formOf(files, options), {
        key: this.key.for([options, files.map(({ name, size, lastModified }) => [name, size, lastModified])]),
        abort: this.abort.signal,
        progress: (sent, all) => {
          this.sending.set({ sent, total: all });
        },
      });
      this.files.set([]);
      this.options.set(AS_RECOGNISED);
      this.key.renew();
      return begun;
    } catch (failure) {
      // A refusal, a lost connection, or the user's own cancel: each says so in words.
      const problem = toProblem(failure);
      if (problem.status !== 0) this.key.renew();
      this.failure.set(problem);
      return undefined;
    } finally {
      this.sending.set(undefined);
    }
  }

  cancel(): void {
    this.abort?.abort();
  }
}
