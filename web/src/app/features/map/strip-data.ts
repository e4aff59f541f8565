import { computed, debounced, inject, Injectable, signal } from '@angular/core';
import { apiResource, getMapBounds, getSeries, getSummary, getTotals, latest, listWells, toProblem } from '../../api';
import { Filter, isActive, SHAPES, without } from '../../filter/filter';
import { FilterUrl } from '../../filter/filter-url';
import { Units } from '../../settings/units';
import { Box, shared } from './geometry';
import { MapState } from './map-state';
import { boxText, shapeOf } from './shape';

export type StripMode = 'view' | 'selection';

/** A frame that rests this long is asked about. */
const RESTING_MS = 300;
const WELLS_LISTED = 25;
const OPERATORS = 5;

/** Everything the strip says, asked for the wells in the frame or in the selection. */
@Injectable()
export class StripData {
  private readonly url = inject(FilterUrl);
  private readonly state = inject(MapState);
  private readonly units = inject(Units).system;
  private readonly rested = debounced(() => this.state.frame(), RESTING_MS);

  readonly selecting = computed(() => SHAPES.some((shape) => this.url.filter()[shape] !== undefined));
  private readonly wanted = signal<StripMode | undefined>(undefined);
  readonly mode = computed<StripMode>(() => (this.selecting() ? (this.wanted() ?? 'selection') : 'view'));

  /** Undefined until the map knows its frame; without a map there is no frame to ask about. */
  readonly filter = computed<Filter | undefined>(() => {
    const filter = this.url.filter();
    if (this.mode() === 'selection' || this.state.undrawable()) return filter;
    const frame = this.rested.hasValue() ? this.rested.value() : undefined;
    return frame && inFrame(filter, frame.box);
  });
  private readonly params = computed(() => {
    const filter = this.filter();
    return filter && { ...filter, units: this.units() };
  });

  readonly bounds = apiResource(getMapBounds, () => {
    const filter = this.filter();
    return filter && without(filter, 'start_date', 'end_date');
  });
  readonly summary = apiResource(getSummary, this.params);
  readonly series = apiResource(getSeries, () => {
    const params = this.params();
    return params && { ...params, basis: 'calendar_day' as const };
  });
  readonly operators = apiResource(getTotals, () => {
    const params = this.params();
    return params && { ...params, group_by: 'operator' as const, sort: '-oil', top: OPERATORS };
  });
  readonly wells = apiResource(listWells, () => {
    const params = this.params();
    return (
      params && {
        ...without(params, 'start_date', 'end_date'),
        units: params.units,
        sort: '-cum_oil,name',
        limit: WELLS_LISTED,
      }
    );
  });

  readonly shown = {
    bounds: latest(this.bounds),
    summary: latest(this.summary),
    series: latest(this.series),
    operators: latest(this.operators),
    wells: latest(this.wells),
  };
  private readonly all = [this.bounds, this.summary, this.series, this.operators, this.wells];
  readonly busy = computed(() => this.all.some((resource) => resource.isLoading()));
  readonly failure = computed(() => {
    const error = this.all.map((resource) => resource.error()).find((found) => found !== undefined);
    return error === undefined ? undefined : toProblem(error);
  });
  readonly filtered = computed(() => isActive(this.url.wells()));

  choose(mode: StripMode): void {
    this.wanted.set(mode);
  }

  retry(): void {
    for (const resource of this.all) if (resource.error() !== undefined) resource.reload();
  }
}

/** The filter's wells inside the frame. A box of the filter and the frame become the box they share. */
export function inFrame(filter: Filter, frame: Box): Filter {
  const [west, south, east, north] = frame;
  const whole: Box = east - west >= 360 ? [-180, south, 180, north] : frame;
  const box: Box = [whole[0], Math.max(-90, whole[1]), whole[2], Math.min(90, whole[3])];
  const own = shapeOf({ bbox: filter.bbox });
  const both = own?.kind === 'box' ? shared(box, own.box) : box;
  // Nothing lies in a box without a width.
  return { ...filter, bbox: boxText(both ?? [box[0], box[1], box[0], box[1]]) };
}
