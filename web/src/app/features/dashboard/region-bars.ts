import type { ProductionTotals } from '../../api';
import { NO_VALUE } from '../../filter/filter';
import { displayUnit, full, MISSING, percent, scaleFor, significant } from '../../format/numbers';

export type Measure = 'oil' | 'gas' | 'water' | 'boe';

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
}

export interface RegionBars {
  readonly unit: string;
  readonly bars: readonly RegionBar[];
}

/** Regions by one measure, largest first. One prefix for all rows, so that lengths and figures agree. */
export function regionBars(totals: ProductionTotals, measure: Measure): RegionBars {
  const rows = totals.rows
    .map((row) => ({ ...row, amount: row[measure] }))
    .sort((a, b) => (b.amount ?? -Infinity) - (a.amount ?? -Infinity));
  const largest = Math.max(0, ...rows.map((row) => row.amount ?? 0));
  const sum = totals.total[measure] ?? 0;
  const unit = unitOf(totals, measure);
  const scale = scaleFor(largest, unit);
  return {
    unit: scale.unit,
    bars: rows.map((row) => {
      const code = row.key ?? 'Not stated';
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
