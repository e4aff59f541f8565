import { signal } from '@angular/core';
import type { Map as GlMap } from 'maplibre-gl';
import { kilometres, LonLat, Pixel, simplified } from './geometry';
import { boxBetween, handles, MOST_CORNERS, moved, outline, Shape } from './shape';

export type Tool = 'move' | 'box' | 'lasso' | 'polygon' | 'radius';

/** A press that moved less than this is a click. */
const CLICK_PIXELS = 4;
const GRIP_PIXELS = { mouse: 12, touch: 24 };

/** Draws a shape with the pointer, or moves the corners of one. Tells what it has with each change, and the shape when it is done. */
export class Drawing {
  readonly tool = signal<Tool>('move');
  /** The shape whose corners can be taken hold of. */
  readonly edited = signal<Shape | undefined>(undefined);
  /** What is being drawn. */
  readonly draft = signal<readonly LonLat[]>([]);

  private pixels: Pixel[] = [];
  private corners: LonLat[] = [];
  private grip: number | undefined;

  constructor(
    private readonly map: GlMap,
    private readonly done: (shape: Shape) => void,
  ) {
    const area = map.getCanvasContainer();
    area.addEventListener('pointerdown', (event) => {
      this.press(event, area);
    });
    area.addEventListener('pointermove', (event) => {
      this.move(event);
    });
    area.addEventListener('pointerup', (event) => {
      this.release(event);
    });
    area.addEventListener('pointercancel', () => {
      this.cancel();
    });
    area.addEventListener('dblclick', (event) => {
      if (this.tool() !== 'polygon') return;
      event.preventDefault();
      this.close();
    });
  }

  /** With a tool the map holds still, so that a drag draws. The wheel and the keys still move it. */
  use(tool: Tool): void {
    this.cancel();
    this.tool.set(tool);
    const area = this.map.getCanvasContainer();
    area.style.touchAction = tool === 'move' ? '' : 'none';
    this.map.getCanvas().style.cursor = tool === 'move' ? '' : 'crosshair';
    for (const handler of [this.map.dragPan, this.map.doubleClickZoom]) {
      if (tool === 'move') handler.enable();
      else handler.disable();
    }
  }

  cancel(): void {
    this.pixels = [];
    this.corners = [];
    this.grip = undefined;
    this.draft.set([]);
  }

  /** Ends a polygon; with fewer than three corners there is nothing to end. */
  close(): void {
    const corners = this.corners.filter(
      (corner, i) => i === 0 || kilometres(corner, this.corners[i - 1] ?? corner) > 0,
    );
    if (corners.length >= 3) this.finish({ kind: 'polygon', corners: corners.slice(0, MOST_CORNERS) });
    else this.cancel();
  }

  removeLastCorner(): void {
    this.corners.pop();
    this.draft.set([...this.corners]);
  }

  private press(event: PointerEvent, area: HTMLElement): void {
    if (event.button !== 0 || !event.isPrimary) return;
    this.grip = this.gripAt(event);
    if (this.grip !== undefined) {
      this.map.dragPan.disable();
      area.setPointerCapture(event.pointerId);
      return;
    }
    if (this.tool() === 'move' || this.tool() === 'polygon') return;
    area.setPointerCapture(event.pointerId);
    this.pixels = [this.pixelOf(event)];
  }

  private move(event: PointerEvent): void {
    const edited = this.edited();
    if (this.grip !== undefined && edited !== undefined) {
      const shape = moved(edited, this.grip, this.pointOf(event));
      this.edited.set(shape);
      this.draft.set(outline(shape));
    } else if (this.tool() === 'polygon' && this.corners.length > 0) {
      this.draft.set([...this.corners, this.pointOf(event)]);
    } else if (this.pixels.length > 0) {
      this.pixels.push(this.pixelOf(event));
      this.draft.set(this.points(this.pixels));
    }
  }

  private release(event: PointerEvent): void {
    const edited = this.edited();
    if (this.grip !== undefined) {
      this.cancel();
      if (this.tool() === 'move') this.map.dragPan.enable();
      if (edited !== undefined) this.done(edited);
    } else if (this.tool() === 'polygon' && event.button === 0) {
      this.corners.push(this.pointOf(event));
      this.draft.set([...this.corners]);
    } else if (this.pixels.length > 0) {
      const shape = this.drawn([...this.pixels, this.pixelOf(event)]);
      if (shape === undefined) this.cancel();
      else this.finish(shape);
    }
  }

  private finish(shape: Shape): void {
    this.cancel();
    this.done(shape);
  }

  private drawn(pixels: readonly Pixel[]): Shape | undefined {
    const [first, last] = [pixels[0], pixels.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    const reach = Math.max(...pixels.map(([x, y]) => Math.hypot(x - first[0], y - first[1])));
    if (reach < CLICK_PIXELS) return undefined;
    const [from, to] = [this.point(first), this.point(last)];
    switch (this.tool()) {
      case 'box':
        return { kind: 'box', box: boxBetween(from, to) };
      case 'radius':
        return { kind: 'circle', centre: from, km: kilometres(from, to) };
      case 'lasso': {
        const corners = simplified(pixels, MOST_CORNERS).map((pixel) => this.point(pixel));
        return corners.length < 3 ? undefined : { kind: 'polygon', corners };
      }
      default:
        return undefined;
    }
  }

  /** The outline of what is drawn so far. */
  private points(pixels: readonly Pixel[]): LonLat[] {
    const shape = this.drawn(pixels);
    if (shape === undefined || shape.kind === 'polygon') return pixels.map((pixel) => this.point(pixel));
    return outline(shape);
  }

  private gripAt(event: PointerEvent): number | undefined {
    const edited = this.edited();
    if (edited === undefined) return undefined;
    const reach = event.pointerType === 'touch' ? GRIP_PIXELS.touch : GRIP_PIXELS.mouse;
    const [x, y] = this.pixelOf(event);
    const distances = handles(edited).map((handle) => {
      const at = this.map.project([...handle]);
      return Math.hypot(at.x - x, at.y - y);
    });
    const nearest = distances.indexOf(Math.min(...distances));
    return (distances[nearest] ?? Infinity) <= reach ? nearest : undefined;
  }

  private pixelOf(event: PointerEvent): Pixel {
    const { left, top } = this.map.getCanvas().getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  }

  private pointOf(event: PointerEvent): LonLat {
    return this.point(this.pixelOf(event));
  }

  private point([x, y]: Pixel): LonLat {
    const { lng, lat } = this.map.unproject([x, y]);
    return [lng, lat];
  }
}
