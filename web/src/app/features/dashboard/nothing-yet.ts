import { Component, computed, DestroyRef, effect, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { apiResource, getSeries, latest, listImports } from '../../api';
import { percent } from '../../format/numbers';
import { Session } from '../../session/session';

const MS_BETWEEN_LOOKS = 2_000;

/** The store holds no production at all: what to do next. What is loaded meanwhile shows by itself. */
@Component({
  selector: 'pa-nothing-yet',
  imports: [RouterLink],
  templateUrl: './nothing-yet.html',
  styleUrl: './nothing-yet.css',
})
export class NothingYet {
  private readonly imports = apiResource(listImports, () => ({ state: 'running' as const, limit: 1 }));
  private readonly series = apiResource(getSeries, () => ({ measures: 'oil' }));
  private readonly running = latest(this.imports);
  private readonly session = inject(Session);
  protected readonly mayImport = computed(() => this.session.allows('editor'));

  /** How far the running import is; undefined while none runs. */
  protected readonly loaded = computed(() => {
    const [running] = this.running() ?? [];
    return running === undefined ? undefined : percent(running.progress);
  });

  constructor() {
    const timer = setInterval(() => {
      this.imports.reload();
      this.series.reload();
    }, MS_BETWEEN_LOOKS);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
    });
    effect(() => {
      // Everything else on the page was answered with nothing.
      if (this.series.hasValue() && (this.series.value().dates ?? []).length > 0) location.reload();
    });
  }
}
