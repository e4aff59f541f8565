import { Component, computed, debounced, effect, inject, untracked, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { apiResource, getMapBounds, getWell, toProblem } from '../../api';
import { Datasets } from '../../filter/datasets';
import { withShape } from '../../filter/filter';
import { FilterBar } from '../../filter/filter-bar';
import { FilterUrl } from '../../filter/filter-url';
import { mediaQuery } from '../../settings/remembered';
import { Icon } from '../../ui/icon';
import { ClusterCard } from './cluster-card';
import { Box } from './geometry';
import { MapFoot } from './map-foot';
import { MapKeys } from './map-keys';
import { MapLegend } from './map-legend';
import { Hovered, MapState } from './map-state';
import { MapStrip } from './map-strip';
import { MapTools } from './map-tools';
import { MapView, Start } from './map-view';
import { SelectionBar } from './selection-bar';
import { filterOfShape, Shape } from './shape';
import { viewOf, viewText } from './view-address';
import { ViewMemory } from './view-memory';
import { WellCard } from './well-card';

/** A view that rests this long is written into the address. */
const RESTING_MS = 300;
/** Close enough to tell a well from its neighbours. */
const WELL_ZOOM = 12.5;

@Component({
  selector: 'pa-map-page',
  imports: [
    ClusterCard,
    FilterBar,
    Icon,
    MapFoot,
    MapKeys,
    MapLegend,
    MapStrip,
    MapTools,
    MapView,
    SelectionBar,
    WellCard,
  ],
  templateUrl: './map-page.html',
  styleUrl: './map-page.css',
  providers: [MapState],
})
export class MapPage {
  protected readonly url = inject(FilterUrl);
  protected readonly state = inject(MapState);
  private readonly router = inject(Router);
  private readonly datasets = inject(Datasets);
  private readonly memory = inject(ViewMemory);
  private readonly view = viewChild.required(MapView);
  private readonly touch = mediaQuery('(pointer: coarse)');

  /** A well that the address asks to be shown, as the search does. */
  private readonly wanted = computed(() => Number(this.url.option('well') ?? NaN));
  private readonly well = apiResource(getWell, () =>
    Number.isInteger(this.wanted()) ? { id: this.wanted() } : undefined,
  );
  protected readonly bounds = apiResource(getMapBounds, () => this.url.wells());

  protected readonly start = computed<Start | undefined>(() => {
    const view =
      viewOf(untracked(() => this.url.option('view'))) ?? untracked(() => this.memory.viewUnder(this.url.wells()));
    if (view !== undefined) return { camera: { center: [...view.centre], zoom: view.zoom } };
    if (this.bounds.error() !== undefined) return { all: WORLD };
    return this.bounds.hasValue() ? { all: boxOf(this.bounds.value().bbox) ?? WORLD } : undefined;
  });
  protected readonly credits = computed(() =>
    this.datasets.shown().flatMap(({ credit }) => (credit === null || credit === '' ? [] : [credit])),
  );
  protected readonly empty = computed(() => this.bounds.hasValue() && this.bounds.value().located === 0);
  protected readonly problem = computed(() => {
    const error = this.bounds.error();
    return error === undefined ? this.state.failure() : toProblem(error).message;
  });
  protected readonly missing = computed(() => {
    const wanted = this.well.hasValue() ? this.well.value() : undefined;
    if (this.well.error() !== undefined) return 'There is no such well.';
    return wanted?.latitude === null ? `${wanted.name} has no position on record.` : '';
  });
  protected readonly selected = computed(
    () => this.state.shape() !== undefined || this.url.filter().selection !== undefined,
  );

  private readonly rested = debounced(() => this.state.frame(), RESTING_MS);

  constructor() {
    effect(() => {
      const frame = this.rested.hasValue() ? this.rested.value() : undefined;
      if (frame === undefined) return;
      const text = viewText(frame);
      untracked(() => {
        this.memory.keep(frame, this.url.wells());
        if (this.url.option('view') !== text) this.url.setOptions({ view: text });
      });
    });
    effect(() => {
      const view = viewOf(this.url.option('view'));
      untracked(() => {
        const frame = this.state.frame();
        if (view !== undefined && frame !== undefined && viewText(view) !== viewText(this.rested.value() ?? frame)) {
          this.view().lookAt({ center: [...view.centre], zoom: view.zoom });
        }
      });
    });
    effect(() => {
      const well = this.well.hasValue() ? this.well.value() : undefined;
      const known = this.state.frame() !== undefined;
      const { id, longitude, latitude } = well ?? NOWHERE;
      if (!known || longitude === null || latitude === null) return;
      const at = [longitude, latitude] as const;
      untracked(() => {
        if (this.shownWell === id) return;
        this.shownWell = id;
        // A link that also says where to look is obeyed.
        if (this.url.option('view') === undefined) this.view().lookAt({ center: [...at], zoom: WELL_ZOOM });
        this.state.marked.set(at);
      });
    });
  }

  private shownWell: number | undefined;

  protected choose(shape: Shape): void {
    const editing = this.state.editing();
    this.state.tool.set('move');
    this.url.set(withShape(this.url.filter(), filterOfShape(shape)), editing);
  }

  /** A click on a ring goes closer, one on a well opens it; where wells lie on each other, or under a finger, they are listed first. */
  protected pick(what: Hovered | undefined): void {
    if (what !== undefined && 'cluster' in what) {
      this.state.hovered.set(undefined);
      this.view().zoomInto(what.cluster);
      return;
    }
    const [first, second] = what?.dots ?? [];
    if (first !== undefined && second === undefined && !this.touch()) {
      void this.router.navigate(['/wells', first.id], { queryParams: this.url.params() });
    } else {
      this.state.hovered.set(what);
    }
  }

  protected fit(): void {
    const box = this.bounds.hasValue() ? boxOf(this.bounds.value().bbox) : undefined;
    this.view().fit(box ?? WORLD);
  }

  protected retry(): void {
    if (this.bounds.error() !== undefined) this.bounds.reload();
    this.view().retry();
  }

  protected clear(): void {
    this.url.set({});
  }
}

const NOWHERE = { id: undefined, longitude: null, latitude: null };

const WORLD: Box = [-170, -58, 178, 76];

function boxOf(bbox: readonly number[] | null): Box | undefined {
  const [west, south, east, north] = bbox ?? [];
  return west === undefined || south === undefined || east === undefined || north === undefined
    ? undefined
    : [west, south, east, north];
}
