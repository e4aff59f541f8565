import { HttpClient } from '@angular/common/http';
import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { catchError, map, of } from 'rxjs';

const SECONDS_BETWEEN_TRIES = 10;

/** Whether the server answers. While it does not, it is asked again every few seconds, and at once when somebody wants to. */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly http = inject(HttpClient);
  private readonly lost = signal<Date | undefined>(undefined);
  private readonly seconds = signal(SECONDS_BETWEEN_TRIES);
  private readonly returns = signal(0);
  private heard = new Date();
  private timer?: ReturnType<typeof setInterval>;

  /** When the server was last heard; undefined while it answers. */
  readonly lostSince = this.lost.asReadonly();
  readonly nextTry = computed(() => this.seconds());
  /** Counts how often the server came back: what had failed is asked for again. */
  readonly back = this.returns.asReadonly();

  hears(): void {
    this.heard = new Date();
    if (untracked(this.lost) === undefined) return;
    clearInterval(this.timer);
    this.lost.set(undefined);
    this.askAgain();
  }

  /** What had failed is asked for again: the server is back, or answers to somebody else now. */
  askAgain(): void {
    this.returns.update((n) => n + 1);
  }

  hearsNothing(): void {
    if (untracked(this.lost) !== undefined) return;
    this.lost.set(this.heard);
    this.seconds.set(SECONDS_BETWEEN_TRIES);
    this.timer = setInterval(() => {
      this.seconds.update((n) => n - 1);
      if (this.seconds() <= 0) this.tryNow();
    }, 1000);
  }

  /** The answer, or its absence, passes the interceptor, which tells this service. */
  tryNow(): void {
    this.seconds.set(SECONDS_BETWEEN_TRIES);
    this.http
      .get('health/live', { responseType: 'text' })
      .pipe(
        map(() => undefined),
        catchError(() => of(undefined)),
      )
      .subscribe();
  }
}

/** Runs `again` whenever the server has come back. Call it where injection is possible. */
export function whenBack(again: () => void): void {
  const back = inject(Connection).back;
  effect(() => {
    if (back() > 0) untracked(again);
  });
}
