/** A rectangle in percent of the whole area. */
export interface Tile {
  readonly index: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Sized {
  readonly index: number;
  readonly size: number;
}

/**
 * Areas in proportion to `sizes`, as square as rows of them can be (Bruls, Huizing and van Wijk, Squarified Treemaps, 2000).
 * `aspect` is width over height of the whole.
 */
export function treemap(sizes: readonly number[], aspect: number): Tile[] {
  const sum = sizes.reduce((total, size) => total + size, 0);
  const left = sizes.map((size, index) => ({ index, size: (size / sum) * aspect })).filter(({ size }) => size > 0);
  left.sort((a, b) => b.size - a.size);
  const tiles: Tile[] = [];
  let area: Area = { left: 0, top: 0, width: aspect, height: 1 };
  while (left.length > 0) {
    const side = Math.min(area.width, area.height);
    let count = 1;
    while (count < left.length && worst(left.slice(0, count + 1), side) <= worst(left.slice(0, count), side)) count++;
    area = place(left.splice(0, count), area, tiles);
  }
  return tiles.map((tile) => ({
    index: tile.index,
    left: (tile.left / aspect) * 100,
    top: tile.top * 100,
    width: (tile.width / aspect) * 100,
    height: tile.height * 100,
  }));
}

/** The least square of a row laid along `side`. */
function worst(row: readonly Sized[], side: number): number {
  const sum = total(row);
  const sizes = row.map(({ size }) => size);
  return Math.max((side * side * Math.max(...sizes)) / (sum * sum), (sum * sum) / (side * side * Math.min(...sizes)));
}

function place(row: readonly Sized[], area: Area, tiles: Tile[]): Area {
  const across = area.width >= area.height;
  const depth = total(row) / (across ? area.height : area.width);
  let along = across ? area.top : area.left;
  for (const { index, size } of row) {
    const length = size / depth;
    tiles.push(
      across
        ? { index, left: area.left, top: along, width: depth, height: length }
        : { index, left: along, top: area.top, width: length, height: depth },
    );
    along += length;
  }
  return across
    ? { ...area, left: area.left + depth, width: area.width - depth }
    : { ...area, top: area.top + depth, height: area.height - depth };
}

function total(row: readonly Sized[]): number {
  return row.reduce((sum, { size }) => sum + size, 0);
}
