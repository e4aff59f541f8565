import type { Map as GlMap } from 'maplibre-gl';

/** A whole map as the library reads it, and one of its layers. */
export type Style = Exclude<Parameters<GlMap['setStyle']>[0], string | null>;
export type Layer = Style['layers'][number];
