import type { ProductionTotals } from '../../api';
import { NO_VALUE } from '../../filter/filter';
import type { Measure } from './dashboard-view';
import { displayUnit, full, MISSING, percent, scaleFor, significant } from '../../format/numbers';

export interface RegionBar {
  readonly value: string;
  readonly code: string;
  readonly label: string;
  /** Length of the bar as a share of the longest. */
  readonly length: number;
  readonly amount: string;
  /** The amount at full precision with its unit. */
  readonly exact: string;
  readonly share: string;
  readonly wells: string;
  /** Where the year before stands on the same scale; undefined where it is not known. */
  readonly tick: number | undefined;
  readonly change: string;
  /** For areas in proportion. */
  readonly size: number;
}

export interface RegionBars {
  readonly unit: string;
  readonly bars: readonly RegionBar[];
}

/** Groups by one measure, largest first. One prefix for all rows, so that lengths and figures agree. */
export function regionBars(totals: ProductionTotals, measure: Measure, before?: ProductionTotals): RegionBars {
  const earlier = new Map(before?.rows.map((row) => [row.key, row[measure]]));
  const rows = totals.rows
    .map((row) => ({ ...row, amount: row[measure] }))
    .sort((a, b) => (b.amount ?? -Infinity) - (a.amount ?? -Infinity));
  const largest = Math.max(0, ...rows.flatMap((row) => [row.amount ?? 0, earlier.get(row.key) ?? 0]));
  const sum = totals.total[measure] ?? 0;
  const unit = unitOf(totals, measure);
  const scale = scaleFor(largest, unit);
  return {
    unit: scale.unit,
    bars: rows.map((row) => {
      const code = row.key ?? '(none)';
      const share = row.amount === null || sum === 0 ? null : row.amount / sum;
      const label = row.label === row.key ? '' : (row.label ?? '');
      return {
        value: row.key ?? NO_VALUE,
        code,
        label,
        length: row.amount === null || largest === 0 ? 0 : Math.max(0, row.amount / largest),
        amount: significant(row.amount === null ? null : row.amount / scale.factor),
        exact: row.amount === null ? MISSING : `${full(row.amount)} ${unit}`,
        share: percent(share),
        wells: full(row.well_count),
        tick: tickOf(earlier.get(row.key), largest),
        change: before === undefined ? MISSING : changeOf(row.amount, earlier.get(row.key) ?? null),
        size: Math.max(0, row.amount ?? 0),
      };
    }),
  };
}

function unitOf(totals: ProductionTotals, measure: Measure): string {
  switch (measure) {
    case 'oil':
      return displayUnit(totals.oil_unit);
    case 'gas':
      return displayUnit(totals.gas_unit);
    case 'water':
      return displayUnit(totals.water_unit);
    case 'boe':
      return totals.oil_unit === 'bbl' ? 'boe' : 'Sm³ o.e.';
  }
}

function tickOf(before: number | null | undefined, largest: number): number | undefined {
  return before === null || before === undefined || largest === 0 ? undefined : Math.max(0, before / largest);
}

/** `+10.1 %`; a group that had nothing a year earlier is new. */
function changeOf(now: number | null, before: number | null): string {
  if (now === null) return MISSING;
  if (before === null || before <= 0) return now > 0 ? 'new' : MISSING;
  const change = (now - before) / before;
  return `${change > 0 ? '+' : ''}${percent(change)}`;
}
