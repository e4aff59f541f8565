import { computed, DOCUMENT, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { ServerConfig } from '../../api';
import { Filter, SHAPES, without } from '../../filter/filter';
import { FilterUrl } from '../../filter/filter-url';
import { Units } from '../../settings/units';
import { Box } from './geometry';
import { around, step } from './graticule';
import { Frame, MapState } from './map-state';
import { MapLook } from './map-style';
import { MapTheme } from './map-tokens';
import { TileSets } from './tile-sets';
import { tileUrl } from './tile-url';

const WORLD: Box = [-170, -60, 170, 75];

/** What the map shows now: the filter's tiles, the page's choices and the theme, in one value. */
@Injectable()
export class MapLooks {
  private readonly state = inject(MapState);
  private readonly url = inject(FilterUrl);
  private readonly units = inject(Units).system;
  private readonly server = inject(ServerConfig).config;
  private readonly document = inject(DOCUMENT);
  private readonly tokens = inject(MapTheme).tokens;
  private readonly grid = signal<{ readonly frame: Box; readonly zoom: number }>({ frame: WORLD, zoom: 2 });

  readonly tiles = new TileSets();
  /** The map was drawn whole. */
  readonly drawn = signal(false);

  readonly look = computed<MapLook>(() => ({
    tokens: this.tokens(),
    baseUrl: `${this.document.baseURI}base-map/{z}/{x}/{y}.pbf`,
    graticuleFrame: this.grid().frame,
    graticuleZoom: this.grid().zoom,
    tileSets: this.tiles.shown(),
    colouring: this.state.colouring(),
    sizeBy: this.state.sizeBy(),
    gas: { system: this.units(), boeMcf: this.server().boe_mcf },
    shape: this.state.shape(),
    rehearsedAt: this.drawn() ? undefined : this.state.frame()?.centre,
  }));

  constructor() {
    effect(() => {
      const filter = this.url.wells();
      const wells = this.urlOf(filter);
      const others = this.urlOf(without(filter, ...SHAPES));
      untracked(() => {
        this.tiles.ask({ wells, others: others === wells ? undefined : others });
      });
    });
  }

  /** Draws the graticule anew where the frame left what is drawn of it, or needs other lines. */
  follow({ box, zoom }: Frame): void {
    const { frame: drawn, zoom: drawnFor } = this.grid();
    const [west, south, east, north] = around(drawn);
    const outside = box[0] < west || box[1] < south || box[2] > east || box[3] > north;
    if (outside || step(zoom) !== step(drawnFor)) this.grid.set({ frame: box, zoom });
  }

  private urlOf(filter: Filter): string {
    return tileUrl(this.document.location.origin, this.server().base_path, filter, this.units());
  }
}
