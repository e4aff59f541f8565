import { computed, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { convertToParamMap, NavigationEnd, Params, Router } from '@angular/router';
import { filter, map, startWith } from 'rxjs';
import { Filter, filterOf, queryOf, sameFilter, wellsOnly } from './filter';

/** The one filter of the workspace, read from the URL and written to it, so that back, forward and a sent link work. */
@Injectable({ providedIn: 'root' })
export class FilterUrl {
  private readonly router = inject(Router);

  /** Path and query as they stand. */
  readonly address = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      startWith(null),
      map(() => this.router.url),
    ),
    { requireSync: true },
  );
  private readonly query = computed(() => convertToParamMap(this.router.parseUrl(this.address()).queryParams));

  /** Ready to be spread into the parameters of a call. */
  readonly filter = computed(() => filterOf(this.query()), { equal: sameFilter });

  /** The same without the months shown, for calls that ask about wells. */
  readonly wells = computed(() => wellsOnly(this.filter()), { equal: sameFilter });

  /** The filter as link parameters, so that the next page shows the same wells. */
  readonly params = computed<Params>(() => {
    const present = Object.entries(queryOf(this.filter())).filter(([, value]) => value !== null);
    return Object.fromEntries(present);
  });

  /** @param replace for text being typed: one history entry for the word, not one for each letter. */
  set(next: Filter, replace = false): void {
    void this.settle(next, replace);
  }

  /** The same, for who must not go on before it has happened. */
  settle(next: Filter, replace = false): Promise<unknown> {
    return this.write(queryOf(next), replace);
  }

  /** How a view is drawn (not what it shows): replaces the entry, so that "back" leads to another view of the data. */
  option(name: string): string | undefined {
    return this.query().get(name) ?? undefined;
  }

  setOptions(options: Readonly<Record<string, string | null>>): void {
    void this.write(options, true);
  }

  private write(queryParams: Params, replaceUrl: boolean): Promise<unknown> {
    return this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl });
  }
}
