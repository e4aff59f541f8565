import type { EarlierProduction, ProductionDetails } from '../../../api';
import { full } from '../../../format/numbers';
import type { UnitNames } from '../../../settings/units';
import { allMembers, Member, memberHead } from './members';

/** One version of a record: who brought it, when, and what it changed. */
export interface TimelineEntry {
  readonly version: number;
  readonly by: string;
  readonly importId: number | null;
  /** Null where only the import knows. */
  readonly at: string | null;
  readonly changes: readonly { readonly head: string; readonly before: string; readonly after: string }[];
}

type Values = Readonly<Record<Member, number | null>>;

const BY: Readonly<Record<string, string>> = {
  api: 'Changed by hand',
  local: 'Changed at this machine',
  cli: 'Changed on the command line',
  import: 'Brought by an import',
};

/** Newest first. What replaced a version brought the next one; the first came with its import, or by hand. */
export function recordTimeline(
  now: ProductionDetails,
  earlier: readonly EarlierProduction[],
  units: UnitNames,
): TimelineEntry[] {
  const versions = [now, ...earlier];
  return versions.map((version, i) => {
    const before = earlier[i];
    const changes = differences(before, version, units);
    if (before === undefined) {
      const by = version.import_id === null ? 'Added by hand' : 'Brought by an import';
      return { version: version.version, by, importId: version.import_id, at: null, changes };
    }
    const gone = before.action === 'deleted' ? 'Deleted and added again: ' : '';
    return {
      version: version.version,
      by: gone + (BY[before.replaced_by] ?? `Changed by ${before.replaced_by}`),
      importId: before.replaced_by_import_id,
      at: before.replaced_at,
      changes,
    };
  });
}

function differences(before: Values | undefined, after: Values, units: UnitNames): TimelineEntry['changes'] {
  return allMembers()
    .filter((member) => (before?.[member] ?? null) !== after[member])
    .map((member) => ({
      head: memberHead(member, units),
      before: full(before?.[member]),
      after: full(after[member]),
    }));
}
