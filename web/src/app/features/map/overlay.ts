import type { Map as GlMap } from 'maplibre-gl';
import { Cluster } from './clusters';
import { Box, LonLat } from './geometry';
import { lines, meridian, parallel, step } from './graticule';
import { FAINT } from './map-style';
import type { MapTokens } from './map-tokens';
import { LARGEST_RING, ringRadius } from './ring';
import { RingSprites } from './ring-sprites';

/** What is drawn over the map with each of its frames. */
export interface OverlayContent {
  readonly clusters: readonly Cluster[];
  /** Not chosen: rings without a number. */
  readonly faintClusters: readonly Cluster[];
  readonly sprites: RingSprites;
  readonly tokens: MapTokens;
  /** The well that is looked at. */
  readonly marked: LonLat | undefined;
  /** The outline that is being drawn. */
  readonly draft: readonly LonLat[];
  /** Points of the chosen shape that can be taken hold of. */
  readonly handles: readonly LonLat[];
}

/**
 * One canvas above the map: a hundred page elements would cost a layout with each frame.
 *
 * @returns whether all is drawn; rings that there was no time for stand there as plain ones.
 */
export function drawOverlay(canvas: HTMLCanvasElement, map: GlMap, content: OverlayContent): boolean {
  const { clientWidth: width, clientHeight: height } = canvas;
  const ratio = window.devicePixelRatio;
  if (canvas.width !== width * ratio || canvas.height !== height * ratio) {
    canvas.width = width * ratio;
    canvas.height = height * ratio;
  }
  const context = canvas.getContext('2d');
  if (context === null) return true;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  drawGraticuleLabels(context, map, content.tokens, width, height);
  context.globalAlpha = FAINT * 2;
  for (const ring of inSight(map, content.faintClusters, width, height)) drawRing(context, ring, content.tokens);
  context.globalAlpha = 1;
  content.sprites.beginFrame();
  let isWhole = true;
  for (const ring of inSight(map, content.clusters, width, height)) {
    if (drawSprite(context, ring, content.sprites, ratio)) continue;
    drawRing(context, ring, content.tokens);
    isWhole = false;
  }
  if (content.marked !== undefined) drawMark(context, map, content.marked, content.tokens);
  drawDraft(context, map, content.draft, content.tokens);
  for (const handle of content.handles) drawHandle(context, map, handle, content.tokens);
  return isWhole;
}

interface Ring {
  readonly cluster: Cluster;
  readonly x: number;
  readonly y: number;
}

/** What says where a place is on the screen. */
interface Projection {
  project(at: [number, number]): { readonly x: number; readonly y: number };
}

/** Tiles reach far beyond the frame. */
export function inSight(map: Projection, clusters: readonly Cluster[], width: number, height: number): Ring[] {
  return clusters
    .map((cluster) => {
      const { x, y } = map.project([...cluster.at]);
      return { cluster, x, y };
    })
    .filter(
      ({ x, y }) => x > -LARGEST_RING && y > -LARGEST_RING && x < width + LARGEST_RING && y < height + LARGEST_RING,
    );
}

function drawDraft(context: CanvasRenderingContext2D, map: GlMap, draft: readonly LonLat[], tokens: MapTokens): void {
  if (draft.length === 0) return;
  context.beginPath();
  for (const point of draft) {
    const { x, y } = map.project([...point]);
    context.lineTo(x, y);
  }
  context.fillStyle = tokens.accent;
  context.globalAlpha = 0.09;
  context.fill();
  context.globalAlpha = 1;
  context.setLineDash([6, 4]);
  context.lineWidth = 2;
  context.strokeStyle = tokens.accent;
  context.stroke();
  context.setLineDash([]);
}

function drawHandle(context: CanvasRenderingContext2D, map: GlMap, at: LonLat, tokens: MapTokens): void {
  disc(context, map.project([...at]), 5.5);
  context.fillStyle = tokens.surface;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = tokens.accent;
  context.stroke();
}

function disc(
  context: CanvasRenderingContext2D,
  { x, y }: { readonly x: number; readonly y: number },
  radius: number,
): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

function drawSprite(
  context: CanvasRenderingContext2D,
  { cluster, x, y }: Ring,
  sprites: RingSprites,
  ratio: number,
): boolean {
  const sprite = sprites.of(cluster);
  if (sprite === undefined) return false;
  const size = sprite.width / ratio;
  context.drawImage(sprite, x - size / 2, y - size / 2, size, size);
  return true;
}

function drawRing(context: CanvasRenderingContext2D, ring: Ring, tokens: MapTokens): void {
  disc(context, ring, ringRadius(ring.cluster.count) - 2);
  context.lineWidth = 3;
  context.strokeStyle = tokens.catOther;
  context.stroke();
}

function drawMark(context: CanvasRenderingContext2D, map: GlMap, at: LonLat, tokens: MapTokens): void {
  disc(context, map.project([...at]), 13);
  context.lineWidth = 2;
  context.strokeStyle = tokens.accent;
  context.stroke();
}

/** Degrees at the upper and the right edge, with what covers those edges left free. */
function drawGraticuleLabels(
  context: CanvasRenderingContext2D,
  map: GlMap,
  tokens: MapTokens,
  width: number,
  height: number,
): void {
  const [west, south, east, north] = boxOf(map);
  const by = step(map.getZoom());
  context.font = '500 11px "Inter Variable"';
  context.fillStyle = tokens.seaLabel;
  context.strokeStyle = tokens.sea;
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  const centre = map.getCenter();
  for (const lon of lines(west, east, by)) {
    const { x } = map.project([lon, centre.lat]);
    if (x > 90 && x < width - 80) write(context, meridian(lon), x, 12);
  }
  context.textAlign = 'right';
  for (const lat of lines(Math.max(-84, south), Math.min(84, north), by)) {
    const { y } = map.project([centre.lng, lat]);
    if (y > 28 && y < height - 40) write(context, parallel(lat), width - 8, y);
  }
}

function write(context: CanvasRenderingContext2D, text: string, x: number, y: number): void {
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
}

export function boxOf(map: GlMap): Box {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}
