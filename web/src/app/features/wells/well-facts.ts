import type { WellDetails } from '../../api';
import { dayName, monthName } from '../../format/dates';
import { capital } from '../../format/identifiers';
import { compact, full, MISSING } from '../../format/numbers';
import type { UnitNames } from '../../settings/units';
import { firstProduction } from './well-columns';

export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What is known of a well, in the order an engineer asks for it. */
export function wellFacts(well: WellDetails, { liquid, gas }: UnitNames): Fact[] {
  const feet = (value: number | null): string => (value === null ? MISSING : `${full(value)} ft`);
  return [
    { name: 'Operator', value: well.operator ?? MISSING },
    { name: 'Field', value: well.field ?? MISSING },
    { name: 'Region', value: well.region ?? MISSING },
    { name: 'Type', value: [well.well_type, well.entity_type].filter(Boolean).map(capital).join(', ') },
    { name: 'Spud', value: dayName(well.spud_date) },
    { name: 'First production', value: firstProduction(well) },
    { name: 'Last production', value: monthName(well.last_production) },
    { name: 'Total depth', value: feet(well.total_depth_ft) },
    { name: 'Water depth', value: feet(well.water_depth_ft) },
    { name: 'Dataset', value: well.dataset },
    { name: 'Cum. oil', value: compact(well.cum_oil, liquid) },
    { name: 'Cum. gas', value: compact(well.cum_gas, gas) },
    { name: 'Cum. water', value: compact(well.cum_water, liquid) },
    { name: 'Months on', value: full(well.months_on) },
    { name: 'Peak month', value: monthName(well.peak_month) },
    { name: `Oil, ${monthName(well.latest_month)}`, value: compact(well.latest_oil, liquid) },
  ];
}
