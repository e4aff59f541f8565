import { kilometres } from './geometry';
import { filterOfShape, handles, moved, outline, Shape, shapeOf } from './shape';

const box: Shape = { kind: 'box', box: [-90, 27, -88, 29] };
const polygon: Shape = {
  kind: 'polygon',
  corners: [
    [-90, 28],
    [-89, 28],
    [-89, 29.123457],
  ],
};
const circle: Shape = { kind: 'circle', centre: [-89.5, 28.25], km: 25 };

describe('a shape', () => {
  it('is the one filter member that chooses its wells, and comes back from it', () => {
    expect(filterOfShape(box)).toEqual({ bbox: '-90,27,-88,29' });
    expect(filterOfShape(polygon)).toEqual({ polygon: '-90 28,-89 28,-89 29.12346' });
    expect(filterOfShape(circle)).toEqual({ near: '-89.5,28.25,25' });
    expect(shapeOf(filterOfShape(box))).toEqual(box);
    expect(shapeOf(filterOfShape(circle))).toEqual(circle);
  });

  it('is not made of what is no shape', () => {
    expect(shapeOf({})).toBeUndefined();
    expect(shapeOf({ bbox: '1,2,3' })).toBeUndefined();
    expect(shapeOf({ bbox: '1,2,3,' })).toBeUndefined();
    expect(shapeOf({ polygon: '1 2,3 4' })).toBeUndefined();
    expect(shapeOf({ polygon: '1 2,3 4,x y' })).toBeUndefined();
    expect(shapeOf({ selection: ['s_1'] })).toBeUndefined();
  });

  it('has a closed outline', () => {
    for (const shape of [box, polygon, circle]) {
      const ring = outline(shape);
      expect(ring.at(-1)).toEqual(ring[0]);
    }
    for (const point of outline(circle)) expect(kilometres([-89.5, 28.25], point)).toBeCloseTo(25, 9);
  });

  it('that crosses the antimeridian is drawn in one piece', () => {
    expect(outline({ kind: 'box', box: [170, 50, -170, 60] }).map(([lon]) => lon)).toEqual([170, 190, 190, 170, 170]);
  });

  it('follows a corner that is moved, the opposite one staying', () => {
    expect(handles(box)[0]).toEqual([-90, 29]);
    expect(moved(box, 0, [-91, 30])).toEqual({ kind: 'box', box: [-91, 27, -88, 30] });
    expect(moved(box, 0, [-87, 26])).toEqual({ kind: 'box', box: [-88, 26, -87, 27] });
    expect(moved(polygon, 1, [-88, 27])).toMatchObject({
      corners: [
        [-90, 28],
        [-88, 27],
        [-89, 29.123457],
      ],
    });
  });

  it('that is a circle moves by its middle and grows by its edge', () => {
    expect(moved(circle, 0, [-88, 27])).toEqual({ ...circle, centre: [-88, 27] });
    expect(moved(circle, 1, [-89.5, 29.25])).toMatchObject({ km: expect.closeTo(111.195, 2) as number });
  });
});
