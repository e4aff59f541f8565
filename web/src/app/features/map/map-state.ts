import { computed, inject, Injectable, signal } from '@angular/core';
import { FilterScope } from '../../filter/filter-scope';
import { FilterUrl } from '../../filter/filter-url';
import { Cluster } from './clusters';
import { COLOUR_BY, ColourBy, Colouring, groupColouring, statusColouring } from './colouring';
import type { Tool } from './drawing';
import { Box, LonLat } from './geometry';
import { Shape, shapeOf } from './shape';
import { SIZE_BY, SizeBy } from './sizing';

/** What can be seen: the part of the map inside the frame. */
export interface Frame {
  readonly box: Box;
  readonly centre: LonLat;
  readonly zoom: number;
}

/** A well as its tile describes it. */
export interface Dot {
  readonly id: number;
  readonly name: string;
  readonly group: string;
  readonly status: string | null;
  readonly operator: string | null;
  readonly field: string | null;
  readonly apiNumber: string | null;
  readonly at: LonLat;
}

/** What the pointer is on, and where in the map's frame. Wells of one platform lie on each other. */
export type Hovered = { readonly x: number; readonly y: number; readonly pinned: boolean } & (
  { readonly dots: readonly Dot[] } | { readonly cluster: Cluster }
);

/** How the map is looked at. What a link must restore is in the address; the rest lasts as long as the page. */
@Injectable()
export class MapState {
  private readonly url = inject(FilterUrl);
  private readonly scope = inject(FilterScope);

  readonly frame = signal<Frame | undefined>(undefined);
  readonly pointer = signal<LonLat | undefined>(undefined);
  readonly hovered = signal<Hovered | undefined>(undefined);
  /** A well pointed at in the list or named by the address. */
  readonly marked = signal<LonLat | undefined>(undefined);
  readonly tool = signal<Tool>('move');
  readonly editing = signal(false);
  /** Why a part of the map is missing. */
  readonly failure = signal<string | undefined>(undefined);
  /** The browser cannot draw the map at all. */
  readonly undrawable = signal(false);
  /** Tiles are on their way. */
  readonly loading = signal(true);

  readonly colourBy = computed(() => this.choice<ColourBy>('colour', COLOUR_BY));
  readonly sizeBy = computed(() => this.choice<SizeBy>('size', SIZE_BY));
  readonly shape = computed<Shape | undefined>(() => shapeOf(this.url.filter()));
  readonly colouring = computed<Colouring>(() => {
    const by = this.colourBy();
    return by === 'status' ? statusColouring() : groupColouring(by, this.scope.facets()?.[by] ?? []);
  });

  set(option: 'colour' | 'size', value: string): void {
    const standard = option === 'colour' ? COLOUR_BY[0] : SIZE_BY[0];
    this.url.setOptions({ [option]: value === standard ? null : value });
  }

  private choice<T extends string>(name: string, choices: readonly [T, ...T[]]): T {
    const wanted = this.url.option(name);
    return choices.find((choice) => choice === wanted) ?? choices[0];
  }
}
