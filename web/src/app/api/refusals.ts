import { Injectable, signal } from '@angular/core';

/** Counts the calls that the server refused for who made them: what the page knows of its user may be out of date. */
@Injectable({ providedIn: 'root' })
export class Refusals {
  private readonly heard = signal(0);
  readonly count = this.heard.asReadonly();

  hear(status: number): void {
    if (status === 401 || status === 403) this.heard.update((n) => n + 1);
  }
}
