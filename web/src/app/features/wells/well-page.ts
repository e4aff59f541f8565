import {
  Component,
  computed,
  effect,
  inject,
  input,
  numberAttribute,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { apiResource, getWell, latest, ServerConfig, toProblem, Well } from '../../api';
import { FilterUrl } from '../../filter/filter-url';
import { apiNumber } from '../../format/identifiers';
import { Session } from '../../session/session';
import { unitNames, Units } from '../../settings/units';
import { Dialogs } from '../../ui/form/dialogs';
import { Icon } from '../../ui/icon';
import { RateCumCard } from './rate-cum-card';
import { RatiosCard } from './ratios-card';
import { RecordsCard } from './records/records-card';
import { WellChangesDialog } from './well-changes-dialog';
import { WellDialogs } from './well-dialogs';
import { wellFacts } from './well-facts';
import { WellFindingsCard } from './well-findings-card';
import { WellHistoryCard } from './well-history-card';
import { WellLocator } from './well-locator';
import { WellSeries } from './well-series';

@Component({
  selector: 'pa-well-page',
  imports: [Icon, RateCumCard, RatiosCard, RecordsCard, RouterLink, WellFindingsCard, WellHistoryCard, WellLocator],
  templateUrl: './well-page.html',
  styleUrl: './well-page.css',
  providers: [WellSeries],
  host: { '(window:beforeunload)': 'beforeUnload($event)' },
})
export class WellPage {
  /** Bound from the route, so the URL alone restores the view. */
  readonly wellId = input.required({ transform: numberAttribute });

  private readonly units = inject(Units);
  private readonly url = inject(FilterUrl);
  private readonly server = inject(ServerConfig);
  private readonly dialogs = inject(WellDialogs);
  private readonly others = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly series = inject(WellSeries);
  private readonly records = viewChild(RecordsCard);
  private readonly session = inject(Session);
  protected readonly mayEdit = computed(() => this.session.allows('editor'));

  protected readonly resource = apiResource(getWell, () => ({ id: this.wellId(), units: this.units.system() }));
  protected readonly well = latest(this.resource);
  protected readonly failure = computed(() => {
    const error = this.resource.error();
    return error === undefined ? undefined : toProblem(error);
  });
  protected readonly api = computed(() => apiNumber(this.well()?.api_number));
  protected readonly copied = signal(false);
  protected readonly facts = computed(() => {
    const well = this.well();
    return well === undefined ? [] : wellFacts(well, unitNames(well.oil_unit === 'bbl' ? 'field' : 'metric'));
  });
  protected readonly csv = computed(() =>
    this.server.url(`production/well/${this.wellId()}?units=${this.units.system()}&format=csv`),
  );
  protected readonly backParams = computed(() => {
    const sort = this.url.option('sort');
    return { ...this.url.params(), ...(sort === undefined ? {} : { sort }) };
  });

  constructor() {
    effect(() => {
      const well = this.well();
      untracked(() => {
        this.series.well.set(well);
        this.copied.set(false);
      });
    });
  }

  /** Whoever leaves with changes that are not saved is asked first. */
  mayLeave(): boolean | Promise<boolean> {
    return this.records()?.mayLeave() ?? true;
  }

  protected beforeUnload(event: Event): void {
    if (this.records()?.isDirty() === true) event.preventDefault();
  }

  protected onChanged(): void {
    this.resource.reload();
    this.series.resource.reload();
  }

  protected async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.api());
    this.copied.set(true);
  }

  protected changesOf(well: Well): void {
    void this.others.open(WellChangesDialog, well, 'narrow');
  }

  protected async edit(): Promise<void> {
    const well = this.well();
    if (well !== undefined && (await this.dialogs.editWell({ well })) !== undefined) this.resource.reload();
  }

  protected async remove(): Promise<void> {
    const well = this.well();
    if (well !== undefined && (await this.dialogs.deleteWell(well))) {
      this.records()?.forget();
      await this.router.navigate(['/wells'], { queryParams: this.backParams() });
    }
  }
}
