import { kilometres, Pixel, pointAt, shared, simplified, wrapped } from './geometry';

describe('a drawn line', () => {
  const circle: Pixel[] = Array.from({ length: 500 }, (_, i) => [
    200 + 150 * Math.cos((i * Math.PI) / 250),
    200 + 150 * Math.sin((i * Math.PI) / 250),
  ]);

  it('becomes a ring of at most as many corners as an address may have', () => {
    const ring = simplified(circle, 64);
    expect(ring.length).toBeLessThanOrEqual(64);
    expect(ring.length).toBeGreaterThan(16);
  });

  it('keeps its area but for little', () => {
    expect(area(simplified(circle, 64)) / area(circle)).toBeGreaterThan(0.99);
  });

  it('loses the corners that say nothing, and keeps three', () => {
    const square: Pixel[] = [
      [0, 0],
      [50, 0],
      [100, 0],
      [100, 100],
      [0, 100],
    ];
    expect(simplified(square, 64)).toEqual([
      [0, 0],
      [100, 0],
      [100, 100],
      [0, 100],
    ]);
    expect(simplified(circle, 1)).toHaveLength(3);
  });
});

describe('distances', () => {
  it('are those of the mean sphere', () => {
    // A degree of a great circle: 2 π · 6371.0088 km / 360.
    expect(kilometres([0, 0], [1, 0])).toBeCloseTo(111.1951, 4);
    expect(kilometres([-90, 28], [-90, 29])).toBeCloseTo(111.1951, 4);
  });

  it('lead back from the point that lies so far away, in every direction', () => {
    for (const bearing of [0, 45, 90, 180, 270, 359]) {
      expect(kilometres([-88.5, 28.2], pointAt([-88.5, 28.2], 25, bearing))).toBeCloseTo(25, 9);
    }
    expect(pointAt([-88.5, 28.2], 25, 0)[1]).toBeGreaterThan(28.2);
    expect(pointAt([-88.5, 28.2], 25, 90)[0]).toBeGreaterThan(-88.5);
  });
});

describe('boxes', () => {
  it('share what lies in both', () => {
    expect(shared([-95, 26, -88, 30], [-90, 20, -80, 28])).toEqual([-90, 26, -88, 28]);
    expect(shared([-95, 26, -94, 30], [-90, 20, -80, 28])).toBeUndefined();
  });

  it('across the antimeridian are taken as they are', () => {
    expect(shared([-95, 26, -88, 30], [170, 50, -170, 60])).toEqual([170, 50, -170, 60]);
  });

  it('have longitudes of at most 180°', () => {
    expect([wrapped(-190), wrapped(190), wrapped(180), wrapped(-180), wrapped(540)]).toEqual([
      170, -170, 180, -180, -180,
    ]);
  });
});

function area(points: readonly Pixel[]): number {
  const twice = points.reduce((sum, [x, y], i) => {
    const [x2, y2] = points[(i + 1) % points.length] ?? [0, 0];
    return sum + x * y2 - x2 * y;
  }, 0);
  return Math.abs(twice) / 2;
}
