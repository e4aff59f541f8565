import type { Point } from 'geojson';
import type { Map as GlMap } from 'maplibre-gl';
import { LonLat } from './geometry';
import { ringRadius } from './ring';
import { STATUS_GROUPS } from './status-groups';

/** Wells that would cover each other at this zoom. */
export interface Cluster {
  readonly at: LonLat;
  readonly count: number;
  /** Wells of each status group, in the order of the arcs. */
  readonly groups: readonly (readonly [key: string, count: number])[];
  /** Sum of the wells' latest months; null where none reported. */
  readonly latestBoe: number | null;
}

/** The clusters of the tiles that are shown. A tile cuts exactly at its edge, so none comes twice. */
export function clustersOf(map: GlMap, source: string): Cluster[] {
  if (map.getSource(source) === undefined) return [];
  return map.querySourceFeatures(source, { sourceLayer: 'clusters' }).map(({ geometry, properties }) => ({
    at: (geometry as Point).coordinates as unknown as LonLat,
    count: Number(properties['count']),
    groups: STATUS_GROUPS.map(({ key }) => [key, Number(properties[key] ?? 0)] as const),
    latestBoe: properties['latest_boe'] === undefined ? null : Number(properties['latest_boe']),
  }));
}

/** The cluster under a pixel; where rings touch, the nearer. */
export function clusterAt(map: GlMap, clusters: readonly Cluster[], x: number, y: number): Cluster | undefined {
  const near = clusters
    .map((cluster) => {
      const at = map.project([...cluster.at]);
      return { cluster, distance: Math.hypot(at.x - x, at.y - y) };
    })
    .filter(({ cluster, distance }) => distance <= ringRadius(cluster.count));
  return near.sort((a, b) => a.distance - b.distance)[0]?.cluster;
}

/** A box that holds nearly all wells, so that a few far away do not make the rest a speck. */
export function mostOf(clusters: readonly Cluster[], share = 0.9): [LonLat, LonLat] | undefined {
  const total = clusters.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return undefined;
  const range = (axis: 0 | 1): readonly [number, number] => {
    const sorted = [...clusters].sort((a, b) => a.at[axis] - b.at[axis]);
    const cut = (total * (1 - share)) / 2;
    return [firstBeyond(sorted, cut, axis), firstBeyond(sorted.reverse(), cut, axis)];
  };
  const [[west, east], [south, north]] = [range(0), range(1)];
  return [
    [west, south],
    [east, north],
  ];
}

function firstBeyond(sorted: readonly Cluster[], cut: number, axis: 0 | 1): number {
  let passed = 0;
  const found = sorted.find(({ count }) => (passed += count) > cut);
  return found?.at[axis] ?? 0;
}
