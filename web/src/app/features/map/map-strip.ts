import { Component, computed, inject, output } from '@angular/core';
import { Params, RouterLink } from '@angular/router';
import type { Well } from '../../api';
import { ChartSkeleton } from '../../charts/chart-skeleton';
import { fromSeries } from '../../charts/from-series';
import { RateTimeChart } from '../../charts/rate-time-chart';
import { Filter, queryOf } from '../../filter/filter';
import { daysIn, monthName } from '../../format/dates';
import { apiNumber } from '../../format/identifiers';
import { compact, count, displayUnit, full, MISSING, percent } from '../../format/numbers';
import { Icon } from '../../ui/icon';
import { PopoverButton } from '../../ui/popover-button';
import { Segment, Segmented } from '../../ui/segmented';
import { MapState } from './map-state';
import { RadiusForm } from './radius-form';
import { Shape } from './shape';
import { StripData, StripMode } from './strip-data';

/** Counts, rates and wells of what is in the frame, or of the selection. */
@Component({
  selector: 'pa-map-strip',
  imports: [ChartSkeleton, Icon, PopoverButton, RadiusForm, RateTimeChart, RouterLink, Segmented],
  templateUrl: './map-strip.html',
  styleUrl: './map-strip.css',
  providers: [StripData],
  host: { role: 'complementary', '[attr.aria-label]': 'subject()', '[attr.aria-busy]': 'data.busy()' },
})
export class MapStrip {
  readonly drew = output<Shape>();
  protected readonly data = inject(StripData);
  private readonly state = inject(MapState);

  protected readonly modes: readonly Segment<StripMode>[] = [
    { value: 'view', label: 'In view' },
    { value: 'selection', label: 'Selection' },
  ];
  protected readonly params = computed<Params>(() => {
    const present = Object.entries(queryOf(this.data.filter() ?? {})).filter(([, value]) => value !== null);
    return Object.fromEntries(present);
  });

  /** Without a map there is no frame: then all wells count, also those without a position. */
  protected readonly counted = computed(() => {
    const bounds = this.data.shown.bounds();
    if (bounds === undefined) return undefined;
    const wells = bounds.located + (this.state.undrawable() ? bounds.not_located : 0);
    const where = this.data.mode() === 'selection' ? ' selected' : this.state.undrawable() ? '' : ' in view';
    return { wells, shown: full(wells), noun: `${wells === 1 ? 'well' : 'wells'}${where}` };
  });
  protected readonly rates = computed(() => {
    const summary = this.data.shown.summary();
    const month = summary?.month ?? null;
    if (summary === undefined || month === null) return undefined;
    const perDay = (value: number | null, unit: string): string =>
      value === null ? MISSING : compact(value / daysIn(month, 'month'), `${displayUnit(unit)}/d`);
    return {
      month: monthName(month),
      producing: summary.producing_wells.value === null ? MISSING : full(summary.producing_wells.value),
      phases: [
        { tone: 'oil', name: 'Oil', rate: split(perDay(summary.oil.value, summary.oil_unit)) },
        { tone: 'gas', name: 'Gas', rate: split(perDay(summary.gas.value, summary.gas_unit)) },
        { tone: 'water', name: 'Water', rate: split(perDay(summary.water.value, summary.water_unit)) },
      ],
    };
  });
  protected readonly subject = computed(() => (this.data.mode() === 'view' ? 'Wells in view' : 'Selected wells'));
  protected readonly chart = computed(() => {
    const series = this.data.shown.series();
    return series === undefined ? undefined : fromSeries(series, this.subject());
  });
  protected readonly operators = computed(() => {
    const totals = this.data.shown.operators();
    const all = totals?.total.oil ?? 0;
    const rows = (totals?.rows ?? []).filter(({ key, oil }) => key !== 'Other' && oil !== null && oil > 0);
    const largest = Math.max(...rows.map(({ oil }) => oil ?? 0));
    return rows.map(({ key, oil }) => ({
      name: key ?? 'Not stated',
      share: percent((oil ?? 0) / all),
      length: (oil ?? 0) / largest,
    }));
  });
  protected readonly wells = computed(() =>
    (this.data.shown.wells() ?? []).map((well) => ({
      well,
      about: [apiNumber(well.api_number), well.operator]
        .filter((part) => part !== null && part !== MISSING)
        .join(' · '),
      amount: full(well.cum_oil === null ? null : Math.round(well.cum_oil)),
    })),
  );
  protected readonly unit = computed(() => displayUnit(this.data.shown.summary()?.oil_unit ?? 'bbl'));
  protected readonly all = computed(() => {
    const wells = this.counted()?.wells;
    return wells === undefined ? '' : `All ${count(wells, 'well')}`;
  });

  protected mark(well: Well | undefined): void {
    const { longitude, latitude } = well ?? { longitude: null, latitude: null };
    this.state.marked.set(longitude === null || latitude === null ? undefined : [longitude, latitude]);
  }

  protected selectFrame(filter: Filter | undefined): void {
    const box = filter?.bbox?.split(',').map(Number);
    const [west, south, east, north] = box ?? [];
    if (west === undefined || south === undefined || east === undefined || north === undefined) return;
    this.drew.emit({ kind: 'box', box: [west, south, east, north] });
  }
}

/** Value and unit apart, so that the unit can be set smaller. */
function split(text: string): { readonly value: string; readonly unit: string } {
  const [value = '', ...unit] = text.split(' ');
  return { value, unit: unit.join(' ') };
}
