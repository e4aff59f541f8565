import { Component, computed, debounced, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { apiResource, getSeries } from '../../api';
import { FilterUrl } from '../../filter/filter-url';
import { monthName } from '../../format/dates';
import { apiNumber } from '../../format/identifiers';
import { displayUnit, full, MISSING } from '../../format/numbers';
import { Units } from '../../settings/units';
import { Icon } from '../../ui/icon';
import { Sparkline } from '../../ui/sparkline';
import type { Dot } from './map-state';
import { STATUS_GROUPS } from './status-groups';

const RESTING_MS = 120;
/** How many wells of one place are listed; the rest are counted. */
const MOST_LISTED = 8;

/** Who a dot is and how it does. Pinned by a click it also lists the others at its place. */
@Component({
  selector: 'pa-well-card',
  imports: [Icon, RouterLink, Sparkline],
  templateUrl: './well-card.html',
  styleUrl: './well-card.css',
})
export class WellCard {
  readonly dots = input.required<readonly Dot[]>();
  readonly pinned = input(false);
  readonly closed = output();

  protected readonly params = inject(FilterUrl).params;
  private readonly units = inject(Units).system;

  protected readonly first = computed(() => this.dots()[0]);
  private readonly settled = debounced(() => this.first()?.id, RESTING_MS);
  private readonly series = apiResource(getSeries, () => {
    const id = this.settled.hasValue() ? this.settled.value() : undefined;
    return id === undefined
      ? undefined
      : { well_id: [String(id)], measures: 'oil,gas', basis: 'calendar_day' as const, units: this.units() };
  });

  protected readonly badge = computed(() => {
    const first = this.first();
    const group = STATUS_GROUPS.find(({ key }) => key === first?.group);
    return group?.key === 'producing' ? group.label : (first?.status ?? group?.label ?? '');
  });
  protected readonly line = computed(() => {
    const first = this.first();
    return [apiNumber(first?.apiNumber), first?.field].filter((part) => part && part !== MISSING).join(' · ');
  });
  protected readonly others = computed(() => this.dots().slice(1, MOST_LISTED));
  protected readonly more = computed(() => this.dots().length - 1 - (this.pinned() ? this.others().length : 0));

  /** Oil where the well has any, else gas. */
  protected readonly history = computed(() => {
    const series = this.series.hasValue() ? this.series.value() : undefined;
    const group = series?.groups[0];
    if (series === undefined || group === undefined) return undefined;
    const oil = group.oil ?? [];
    const phase = oil.some((value) => value !== null && value > 0) ? 'oil' : 'gas';
    const values = group[phase] ?? [];
    const last = values.reduce<number>((found, value, i) => (value === null ? found : i), -1);
    if (last < 0) return undefined;
    const unit = `${displayUnit(phase === 'oil' ? series.oil_unit : series.gas_unit)}/d`;
    return {
      phase,
      values,
      rate: full(Math.round(values[last] ?? 0)),
      unit: `${unit}${phase === 'gas' ? ' gas' : ''}, ${monthName(series.dates?.[last])}`,
    };
  });
  protected readonly waiting = computed(() => !this.series.hasValue() && this.series.error() === undefined);
}
