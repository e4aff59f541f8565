import { Cluster } from './clusters';
import type { MapTokens } from './map-tokens';
import { arcs, ringLabel, ringRadius, ringWidth } from './ring';
import { HOLLOW, STATUS_GROUPS } from './status-groups';

/** More than fit into a large window where rings are closest. */
const MOST_KEPT = 3_000;

/** What new rings may take of a frame. */
const MS_OF_A_FRAME = 10;

/** Rings drawn once and then copied: while the map moves, drawing every arc anew would cost a frame. */
export class RingSprites {
  private readonly kept = new Map<string, HTMLCanvasElement>();
  private left = 0;

  constructor(
    private readonly tokens: MapTokens,
    private readonly byStatus: boolean,
    private readonly ratio: number,
  ) {}

  beginFrame(): void {
    this.left = MS_OF_A_FRAME;
  }

  /** Undefined where there is no more time to draw it with this frame. */
  of(cluster: Cluster): HTMLCanvasElement | undefined {
    const key = `${cluster.count}:${cluster.groups.map(([, n]) => n).join(':')}`;
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    if (this.left <= 0) return undefined;
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    const start = performance.now();
    const sprite = this.draw(cluster);
    this.left -= performance.now() - start;
    this.kept.set(key, sprite);
    return sprite;
  }

  private draw({ count, groups }: Cluster): HTMLCanvasElement {
    const radius = ringRadius(count);
    const half = Math.ceil(radius) + 1;
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = half * 2 * this.ratio;
    const context = canvas.getContext('2d');
    if (context === null) return canvas;
    context.scale(this.ratio, this.ratio);
    context.translate(half, half);
    this.disc(context, radius);
    const parts = this.byStatus ? groups : ([['', count]] as const);
    for (const { key, from, to } of arcs(count, parts)) this.arc(context, radius, from, to, key);
    this.label(context, ringLabel(count), radius);
    return canvas;
  }

  private disc(context: CanvasRenderingContext2D, radius: number): void {
    context.beginPath();
    context.arc(0, 0, radius + 0.5, 0, 2 * Math.PI);
    context.fillStyle = this.tokens.surface;
    context.fill();
    context.strokeStyle = this.tokens.sea;
    context.stroke();
  }

  /** From 12 o'clock, clockwise, with a seam between arcs; an arc too short to be seen is still half a pixel. */
  private arc(context: CanvasRenderingContext2D, radius: number, from: number, to: number, key: string): void {
    const width = ringWidth(radius);
    const middle = radius - width / 2;
    const seam = to - from < 1 ? 0.6 / middle : 0;
    const start = (from - 0.25) * 2 * Math.PI;
    const end = Math.max(start + 0.5 / middle, (to - 0.25) * 2 * Math.PI - seam);
    context.beginPath();
    context.arc(0, 0, middle, start, end);
    context.lineWidth = width;
    context.globalAlpha = key === HOLLOW || key === '' ? 0.5 : 1;
    context.strokeStyle = this.tokens[STATUS_GROUPS.find((group) => group.key === key)?.token ?? 'catOther'];
    context.stroke();
    context.globalAlpha = 1;
  }

  private label(context: CanvasRenderingContext2D, text: string, radius: number): void {
    context.font = `600 ${radius < 13 ? 10 : 11}px "Inter Variable"`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillStyle = this.tokens.ink;
    context.fillText(text, 0, 0.5);
  }
}
