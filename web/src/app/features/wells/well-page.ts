import { Component, computed, inject, input, numberAttribute, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { apiResource, getWell, latest, toProblem } from '../../api';
import { FilterUrl } from '../../filter/filter-url';
import { apiNumber } from '../../format/identifiers';
import { unitNames, Units } from '../../settings/units';
import { Icon } from '../../ui/icon';
import { WellDialogs } from './well-dialogs';
import { wellFacts } from './well-facts';
import { WellHistoryCard } from './well-history-card';
import { WellRecordsCard } from './well-records-card';

@Component({
  selector: 'pa-well-page',
  imports: [Icon, RouterLink, WellHistoryCard, WellRecordsCard],
  templateUrl: './well-page.html',
  styleUrl: './well-page.css',
})
export class WellPage {
  /** Bound from the route, so the URL alone restores the view. */
  readonly wellId = input.required({ transform: numberAttribute });

  private readonly units = inject(Units);
  private readonly url = inject(FilterUrl);
  private readonly dialogs = inject(WellDialogs);
  private readonly router = inject(Router);

  protected readonly resource = apiResource(getWell, () => ({ id: this.wellId(), units: this.units.system() }));
  protected readonly well = latest(this.resource);
  protected readonly failure = computed(() => {
    const error = this.resource.error();
    return error === undefined ? undefined : toProblem(error);
  });
  protected readonly api = computed(() => apiNumber(this.well()?.api_number));
  protected readonly facts = computed(() => {
    const well = this.well();
    return well === undefined ? [] : wellFacts(well, unitNames(well.oil_unit === 'bbl' ? 'field' : 'metric'));
  });
  /** How often records were changed here: chart and cumulatives follow the table. */
  protected readonly changes = signal(0);
  protected readonly backParams = computed(() => {
    const sort = this.url.option('sort');
    return { ...this.url.params(), ...(sort === undefined ? {} : { sort }) };
  });

  protected onChanged(): void {
    this.changes.update((n) => n + 1);
    this.resource.reload();
  }

  protected async edit(): Promise<void> {
    const well = this.well();
    if (well !== undefined && (await this.dialogs.editWell({ well })) !== undefined) this.resource.reload();
  }

  protected async remove(): Promise<void> {
    const well = this.well();
    if (well !== undefined && (await this.dialogs.deleteWell(well))) {
      await this.router.navigate(['/wells'], { queryParams: this.backParams() });
    }
  }
}
