import { Filter, queryOf } from '../../filter/filter';
import type { UnitSystem } from '../../settings/units';

/** The address of the tiles of a filter; the library puts in which tile. */
export function tileUrl(origin: string, basePath: string, filter: Filter, units: UnitSystem): string {
  const query = new URLSearchParams({ units });
  for (const [name, value] of Object.entries(queryOf(filter))) {
    for (const one of [value ?? []].flat()) query.append(name, one);
  }
  return `${origin}${basePath.replace(/\/+$/, '')}/map/tiles/{z}/{x}/{y}.mvt?${query.toString()}`;
}
