import type { SearchHit } from '../../api';

/** What a person finds: a well to open, or a name to filter by. */
export interface HitGroup {
  readonly kind: string;
  readonly title: string;
  readonly hits: readonly SearchHit[];
  /** Found, but not listed. */
  readonly more: number;
}

const TITLES: readonly (readonly [kind: string, title: string])[] = [
  ['well', 'Wells'],
  ['operator', 'Operators'],
  ['field', 'Fields'],
];
const MOST_OF_A_KIND = 6;

/** Best first within a kind, as the server ranks them; the kinds in a fixed order, so that the eye finds them. */
export function hitGroups(hits: readonly SearchHit[]): HitGroup[] {
  return TITLES.map(([kind, title]) => {
    const found = hits.filter((hit) => hit.kind === kind);
    return { kind, title, hits: found.slice(0, MOST_OF_A_KIND), more: Math.max(0, found.length - MOST_OF_A_KIND) };
  }).filter((group) => group.hits.length > 0);
}
