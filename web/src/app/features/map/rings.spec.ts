import { Cluster } from './clusters';
import type { MapTokens } from './map-tokens';
import { inSight } from './overlay';
import { LARGEST_RING } from './ring';
import { RingSprites } from './ring-sprites';

function ring(x: number, y: number, count = 5): Cluster {
  return { at: [x, y], count, groups: [['producing', count]], latestBoe: null };
}

describe('rings over the map', () => {
  const asPixels = { project: ([x, y]: [number, number]) => ({ x, y }) };

  it('are left out where no part of the largest could be seen', () => {
    const [beside, below] = [ring(-LARGEST_RING - 1, 10), ring(10, 300 + LARGEST_RING + 1)];
    const [middle, edge] = [ring(200, 100), ring(400 + LARGEST_RING - 1, 10)];
    expect(inSight(asPixels, [beside, middle, below, edge], 400, 300).map(({ cluster }) => cluster)).toEqual([
      middle,
      edge,
    ]);
  });

  it('wait for the next frame where drawing them takes too long, and are kept', () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 4));
    const sprites = new RingSprites({} as MapTokens, true, 1);
    const rings = [1, 2, 3, 4, 5].map((count) => ring(0, 0, count));
    const drawn = (): number => rings.filter((cluster) => sprites.of(cluster) !== undefined).length;

    sprites.beginFrame();
    expect(drawn()).toBe(3);
    expect(drawn()).toBe(3);
    sprites.beginFrame();
    expect(drawn()).toBe(5);
    vi.restoreAllMocks();
  });
});
