import type { Map as GlMap, MapMouseEvent } from 'maplibre-gl';
import { Cluster, clusterAt, clustersOf, mostOf } from './clusters';
import { Drawing } from './drawing';
import { LonLat } from './geometry';
import type { Frame, Hovered } from './map-state';
import { mapStyle, type MapLook, type TileSet, wellsLayerId } from './map-style';
import { boxOf, drawOverlay } from './overlay';
import { dotsAt } from './pick';
import { RingSprites } from './ring-sprites';
import { handles, Shape } from './shape';

/** What the drawn map tells the page. */
export interface GlEvents {
  moved(frame: Frame): void;
  pointed(at: LonLat | undefined): void;
  hovered(what: Hovered | undefined): void;
  clicked(what: Hovered | undefined): void;
  drew(shape: Shape): void;
  /** The tiles of a source that are in the frame are there. */
  loaded(source: string): void;
  idle(idle: boolean): void;
  failed(reason: string): void;
}

/** One map on the page, with the canvas over it. Angular renders nothing while it moves. */
export class GlSession {
  readonly drawing: Drawing;
  private look: MapLook;
  private sprites: RingSprites;
  private clusters: readonly Cluster[] = [];
  private faintClusters: readonly Cluster[] = [];
  private marked: LonLat | undefined;
  private stale = true;
  private pointerAsked = false;
  private isResting = false;
  private rest: number | undefined;

  constructor(
    readonly map: GlMap,
    private readonly over: HTMLCanvasElement,
    look: MapLook,
    private readonly events: GlEvents,
  ) {
    this.look = look;
    this.sprites = this.newSprites();
    this.drawing = new Drawing(map, (shape) => {
      events.drew(shape);
    });
    map.on('render', () => {
      this.redraw();
    });
    map.on('sourcedata', ({ sourceId, isSourceLoaded }) => {
      this.stale = true;
      if (isSourceLoaded) events.loaded(sourceId);
    });
    map.on('sourcedataloading', () => {
      this.busy();
    });
    map.on('movestart', () => {
      this.busy();
      events.clicked(undefined);
    });
    map.on('moveend', () => {
      this.stale = true;
      this.tellFrame();
    });
    map.on('idle', () => {
      this.stale = true;
      this.isResting = true;
      this.redraw();
    });
    map.on('remove', () => {
      if (this.rest !== undefined) cancelAnimationFrame(this.rest);
    });
    map.on('error', ({ error }) => {
      events.failed(reasonOf(error));
    });
    map.on('mousemove', (event) => {
      this.point(event);
    });
    map.on('mouseout', () => {
      events.pointed(undefined);
      events.hovered(undefined);
    });
    map.on('click', (event) => {
      if (this.drawing.tool() === 'move') events.clicked(this.at(event, true));
    });
  }

  show(look: MapLook): void {
    const [before, by] = [this.look, look.colouring.by];
    this.look = look;
    if (before.tokens !== look.tokens || before.colouring.by !== by) this.sprites = this.newSprites();
    this.map.setStyle(mapStyle(look), { diff: true, validate: false });
    this.stale = true;
  }

  mark(at: LonLat | undefined): void {
    this.marked = at;
    this.redraw();
  }

  /** Draws what is over the map anew, without a frame of the map itself. */
  redraw(): void {
    if (this.stale) this.readClusters();
    const edited = this.drawing.edited();
    const isWhole = drawOverlay(this.over, this.map, {
      clusters: this.clusters,
      faintClusters: this.faintClusters,
      sprites: this.sprites,
      tokens: this.look.tokens,
      marked: this.marked,
      draft: this.drawing.draft(),
      handles: edited === undefined ? [] : handles(edited),
    });
    if (!isWhole) this.drawRest();
    else if (this.isResting) this.events.idle(true);
  }

  tellFrame(): void {
    const { lng, lat } = this.map.getCenter().wrap();
    this.events.moved({ box: boxOf(this.map), centre: [lng, lat], zoom: this.map.getZoom() });
  }

  /** Closer to where nearly all the wells are, when that is a small part of the frame. */
  moveToMost(): void {
    const box = mostOf(this.clusters);
    const camera = box && this.map.cameraForBounds([[...box[0]], [...box[1]]], { padding: 60, maxZoom: 9 });
    if (camera?.zoom !== undefined && camera.zoom > this.map.getZoom() + 1) this.map.jumpTo(camera);
  }

  zoomTo(cluster: Cluster): void {
    this.map.easeTo({ center: [...cluster.at], zoom: Math.min(this.map.getZoom() + 2, 13) });
  }

  private busy(): void {
    this.isResting = false;
    this.events.idle(false);
  }

  private drawRest(): void {
    this.rest ??= requestAnimationFrame(() => {
      this.rest = undefined;
      this.redraw();
    });
  }

  private get current(): TileSet | undefined {
    return this.look.tileSets.at(-1);
  }

  /** While the newest tiles load, the rings of those before stay. */
  private readClusters(): void {
    this.stale = false;
    const chosen = this.look.tileSets.filter(({ id }) => id.startsWith('wells'));
    const found = chosen.map(({ id }) => clustersOf(this.map, id));
    this.clusters = found.reverse().find((clusters) => clusters.length > 0) ?? [];
    const others = this.look.tileSets.find(({ id }) => id.startsWith('others'));
    this.faintClusters = others === undefined ? [] : clustersOf(this.map, others.id);
  }

  private point(event: MapMouseEvent): void {
    if (this.pointerAsked) return;
    this.pointerAsked = true;
    requestAnimationFrame(() => {
      this.pointerAsked = false;
      const { lng, lat } = event.lngLat.wrap();
      this.events.pointed([lng, lat]);
      if (this.map.isMoving() || this.drawing.tool() !== 'move') return;
      const hovered = this.at(event, false);
      this.map.getCanvas().style.cursor = hovered === undefined ? '' : 'pointer';
      this.events.hovered(hovered);
    });
  }

  private at({ point: { x, y } }: MapMouseEvent, pinned: boolean): Hovered | undefined {
    const cluster = clusterAt(this.map, this.clusters, x, y);
    if (cluster !== undefined) return { x, y, pinned, cluster };
    const dots = this.current === undefined ? [] : dotsAt(this.map, wellsLayerId(this.current), x, y);
    return dots.length === 0 ? undefined : { x, y, pinned, dots };
  }

  private newSprites(): RingSprites {
    return new RingSprites(this.look.tokens, this.look.colouring.by === 'status', window.devicePixelRatio);
  }
}

/** The library's own words name addresses, and nothing that a person could do. */
function reasonOf(error: { readonly message: string }): string {
  if (!('status' in error)) return error.message;
  return error.status === 0 ? 'The server did not answer.' : `The server answered ${String(error.status)}.`;
}
