import { Map as GlMap, setWorkerUrl } from 'maplibre-gl';
import { Box } from './geometry';
import type { Style } from './style-types';

export interface Camera {
  readonly center: [number, number];
  readonly zoom: number;
}

export const LEAST_ZOOM = 1;
export const MOST_ZOOM = 18;

let prepared: Promise<void> | undefined;

/** What the library needs beside its script: its style sheet, its worker, and our font before it draws letters with it. */
export function prepare(document: Document): Promise<void> {
  prepared ??= (async () => {
    setWorkerUrl(new URL('maplibre-gl-worker.mjs', document.baseURI).href);
    await Promise.all([styleSheet(document), document.fonts.load('12px "Inter Variable"')]);
  })();
  return prepared;
}

export function createMap(container: HTMLElement, style: Style, camera: Camera): GlMap {
  const map = new GlMap({
    container,
    style,
    ...camera,
    minZoom: LEAST_ZOOM,
    maxZoom: MOST_ZOOM,
    attributionControl: false,
    fadeDuration: 0,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    boxZoom: false,
    renderWorldCopies: true,
    validateStyle: false,
    refreshExpiredTiles: false,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.scrollZoom.setWheelZoomRate(1 / 300);
  return map;
}

/** At once, without a flight. */
export function fitTo(map: GlMap, [west, south, east, north]: Box): void {
  map.fitBounds([west, south, west > east ? east + 360 : east, north], { padding: 48, maxZoom: 12, duration: 0 });
}

async function styleSheet(document: Document): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = 'maplibre.css';
  await new Promise((resolve) => {
    link.onload = resolve;
    // Without its rules the map still draws; the page's own rules place it.
    link.onerror = resolve;
    document.head.append(link);
  });
}
