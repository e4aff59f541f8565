import { Component, computed, inject, input, linkedSignal, numberAttribute } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  ApiCalls,
  apiResource,
  cancelImport,
  countImportFindings,
  importResource,
  isOver,
  latest,
  toProblem,
} from '../../api';
import { duration, instant } from '../../format/instants';
import { Session } from '../../session/session';
import { Units } from '../../settings/units';
import { Icon } from '../../ui/icon';
import { FilesCard } from './files-card';
import { FindingsCard } from './findings-card';
import { outcome, stateWords } from './import-words';
import { TotalsCard } from './totals-card';

/** A space between a number and its unit. */
const NO_BREAK = '\u00a0';

/** One import: how far it is, what became of each file, what changed, and what was found. */
@Component({
  selector: 'pa-import-page',
  imports: [FilesCard, FindingsCard, Icon, RouterLink, TotalsCard],
  templateUrl: './import-page.html',
  styleUrl: './import-page.css',
})
export class ImportPage {
  /** Bound from the route, so the URL alone restores the view. */
  readonly importId = input.required({ transform: numberAttribute });

  private readonly calls = inject(ApiCalls);
  private readonly units = inject(Units).system;
  protected readonly session = inject(Session);

  protected readonly resource = importResource(() => ({ id: this.importId(), units: this.units() }));
  protected readonly import = latest(this.resource);
  /** More findings are counted anew; progress alone is not. */
  private readonly found = computed(() => this.import(), {
    equal: (a, b) => a?.id === b?.id && a?.findings === b?.findings,
  });
  protected readonly counts = apiResource(countImportFindings, () => {
    const found = this.found();
    return found === undefined ? undefined : { id: found.id };
  });
  protected readonly failure = computed(() => {
    const error = this.resource.error();
    return error === undefined || this.import() !== undefined ? undefined : toProblem(error);
  });
  protected readonly lost = computed(() => this.resource.error() !== undefined && this.import() !== undefined);
  protected readonly words = computed(() => stateWords(this.import()?.state ?? '', this.import()?.failure ?? null));
  protected readonly going = computed(() => {
    const shown = this.import();
    return shown !== undefined && !isOver(shown);
  });
  protected readonly outcome = computed(() => {
    const shown = this.import();
    const found = this.counts.hasValue() ? this.counts.value() : [];
    const codes = found.filter((count) => count.severity === 'error').map((count) => count.code);
    return shown === undefined || this.going() ? undefined : outcome(shown, codes);
  });
  protected readonly title = computed(() => {
    const files = this.import()?.files ?? [];
    return files.length === 1 ? (files[0]?.name ?? '') : `${files.length} files`;
  });
  protected readonly when = computed(() => {
    const shown = this.import();
    if (shown === undefined) return '';
    const { started_at, finished_at, started_by } = shown;
    const by =
      { api: 'over the web', cli: 'on the command line', local: 'at this machine' }[started_by] ?? `by ${started_by}`;
    const took = finished_at === null ? '' : `, took ${duration(started_at, finished_at).replaceAll(' ', NO_BREAK)}`;
    return `Started ${instant(started_at)} ${by}${took}`;
  });
  protected readonly asked = linkedSignal<number, boolean>({ source: this.importId, computation: () => false });
  protected readonly refusal = linkedSignal<number, string>({ source: this.importId, computation: () => '' });

  protected async cancel(): Promise<void> {
    this.asked.set(true);
    this.refusal.set('');
    try {
      await this.calls.send(cancelImport, { id: this.importId() });
    } catch (failure) {
      // It may be over already, or nobody answers.
      this.refusal.set(toProblem(failure).message);
      this.asked.set(false);
    }
  }
}
