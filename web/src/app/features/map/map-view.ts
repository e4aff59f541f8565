import {
  afterRenderEffect,
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
  ElementRef,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Cluster } from './clusters';
import { Box } from './geometry';
import { Camera, createMap, fitTo, prepare } from './gl-map';
import { GlEvents, GlSession } from './gl-session';
import { Hovered, MapState } from './map-state';
import { MapLooks } from './map-looks';
import { mapStyle } from './map-style';
import { Shape } from './shape';

/** Where the map starts: a place, or everything there is. */
export type Start = { readonly camera: Camera } | { readonly all: Box };

/** The map itself. It follows the page's signals; what happens on it comes back as outputs and in the page's state. */
@Component({
  selector: 'pa-map-view',
  template: `
    <div #gl class="gl"></div>
    <canvas #over class="over" aria-hidden="true"></canvas>
  `,
  styleUrl: './map-view.css',
  providers: [MapLooks],
  host: { 'data-testid': 'map', '[attr.data-idle]': 'idle()', '[attr.data-frame]': 'frameText()' },
})
export class MapView {
  readonly start = input.required<Start | undefined>();
  readonly drew = output<Shape>();
  readonly picked = output<Hovered | undefined>();

  private readonly state = inject(MapState);
  private readonly looks = inject(MapLooks);
  private readonly document = inject(DOCUMENT);
  private readonly gl = viewChild.required<ElementRef<HTMLElement>>('gl');
  private readonly over = viewChild.required<ElementRef<HTMLCanvasElement>>('over');

  private readonly session = signal<GlSession | undefined>(undefined);
  protected readonly idle = signal(false);
  protected readonly frameText = computed(() => this.state.frame()?.box.join(','));

  constructor() {
    afterRenderEffect({
      write: () => {
        const start = this.start();
        if (start !== undefined) untracked(() => void this.open(start));
      },
    });
    effect(() => {
      const look = this.looks.look();
      this.session()?.show(look);
    });
    effect(() => {
      this.session()?.mark(this.state.marked());
    });
    effect(() => {
      this.session()?.drawing.use(this.state.tool());
    });
    effect(() => {
      this.session()?.drawing.edited.set(this.state.editing() ? this.state.shape() : undefined);
    });
    effect(() => {
      const session = this.session();
      session?.drawing.draft();
      session?.drawing.edited();
      session?.redraw();
    });
    inject(DestroyRef).onDestroy(() => {
      this.gone = true;
      this.session()?.map.remove();
    });
  }

  zoomBy(steps: number): void {
    const map = this.session()?.map;
    map?.easeTo({ zoom: map.getZoom() + steps, duration: 200 });
  }

  zoomInto(cluster: Cluster): void {
    this.session()?.zoomTo(cluster);
  }

  lookAt(camera: Camera): void {
    this.session()?.map.jumpTo(camera);
  }

  fit(box: Box): void {
    const session = this.session();
    if (session !== undefined) fitTo(session.map, box);
  }

  /** Asks once more for what failed. */
  retry(): void {
    this.state.failure.set(undefined);
    this.looks.tiles.askAgain();
  }

  closePolygon(): void {
    this.session()?.drawing.close();
  }

  removeLastCorner(): void {
    this.session()?.drawing.removeLastCorner();
  }

  private opening = false;
  private gone = false;

  private async open(start: Start): Promise<void> {
    if (this.opening) return;
    this.opening = true;
    await prepare(this.document);
    if (this.gone) return;
    try {
      const camera = 'camera' in start ? start.camera : { center: [0, 20] as [number, number], zoom: 1.4 };
      const map = createMap(this.gl().nativeElement, mapStyle(this.looks.look()), camera);
      map.getCanvas().setAttribute('aria-label', 'Map of wells. Arrow keys move it, plus and minus zoom.');
      const session = new GlSession(map, this.over().nativeElement, this.looks.look(), this.events());
      map.once('style.load', () => {
        this.session.set(session);
        session.tellFrame();
      });
      if ('all' in start) {
        fitTo(map, start.all);
        map.once('idle', () => {
          session.moveToMost();
        });
      }
    } catch (failure) {
      this.state.undrawable.set(true);
      console.warn('The map cannot be drawn here.', failure);
    }
  }

  private events(): GlEvents {
    const { state } = this;
    return {
      moved: (frame) => {
        state.frame.set(frame);
        this.looks.follow(frame);
      },
      pointed: (at) => {
        state.pointer.set(at);
      },
      hovered: (what) => {
        if (state.hovered()?.pinned !== true) state.hovered.set(what);
      },
      clicked: (what) => {
        this.picked.emit(what);
      },
      drew: (shape) => {
        this.drew.emit(shape);
      },
      loaded: (source) => {
        if (source === this.looks.tiles.current()?.id) this.looks.tiles.loaded();
      },
      idle: (idle) => {
        this.idle.set(idle);
        if (idle) this.looks.drawn.set(true);
        state.loading.set(!idle);
      },
      failed: (reason) => {
        state.failure.set(reason);
      },
    };
  }
}
