import { frameAround, graticule, landPath } from './locator';

describe('the locator', () => {
  it('keeps proportions: a degree of longitude is shorter away from the equator', () => {
    const frame = frameAround(60, 2, 2, 7);

    expect(frame.height).toBeCloseTo(3.5);
    expect(frame.width).toBeCloseTo(14);
    expect(frame.west).toBeCloseTo(-5);
  });

  it('draws the land that reaches into the frame and leaves out the rest', () => {
    const frame = { west: 0, north: 10, width: 10, height: 10 };
    const square = [100, 100, 100, 0, 0, 100, -100, 0];
    const elsewhere = [5000, 5000, 100, 0, 0, 100];

    expect(landPath([square, elsewhere], frame, { width: 100, height: 100 })).toBe(
      'M10.0 90.0L20.0 90.0L20.0 80.0L10.0 80.0Z',
    );
  });

  it('draws land across the antimeridian', () => {
    const frame = { west: 178, north: 1, width: 4, height: 2 };

    expect(landPath([[-17900, 0, 50, 0, 0, 50]], frame, { width: 40, height: 20 })).toMatch(/^M30\.0 10\.0/);
  });

  it('has a few lines of the graticule', () => {
    expect(graticule({ west: -93, north: 31, width: 8, height: 4 })).toEqual({
      meridians: [-92, -90, -88, -86],
      parallels: [28, 30],
    });
  });
});
