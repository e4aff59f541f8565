import type { ProductionRecord } from '../../api';
import { Interval, periodName } from '../../format/dates';
import { full, MISSING } from '../../format/numbers';
import type { UnitNames } from '../../settings/units';
import type { Column } from '../../ui/table/column';

/** Columns of the records table; the unit stands in the head. */
export function recordColumns({ liquid, gas }: UnitNames): Column<ProductionRecord>[] {
  const volume = (
    key: 'oil_volume' | 'gas_volume' | 'water_volume',
    name: string,
    unit: string,
  ): Column<ProductionRecord> => ({
    key,
    head: `${name}, ${unit}`,
    width: 110,
    number: true,
    kind: key === 'oil_volume' ? 'strong' : undefined,
    sort: key,
    text: (record) => full(record[key]),
  });
  return [
    {
      key: 'well_name',
      head: 'Well',
      width: 170,
      sort: 'well_name',
      text: (record) => record.well_name,
      link: (record) => ['/wells', record.well_id],
    },
    {
      key: 'date',
      head: 'Period',
      width: 100,
      kind: 'quiet',
      sort: 'date',
      text: (record) => periodName(record.date, record.period as Interval),
    },
    { key: 'region', head: 'Region', width: 80, text: (record) => record.region ?? MISSING },
    { key: 'dataset', head: 'Dataset', width: 90, kind: 'quiet', text: (record) => record.dataset },
    { key: 'days_on', head: 'Days on', width: 80, number: true, text: (record) => full(record.days_on) },
    volume('oil_volume', 'Oil', liquid),
    volume('gas_volume', 'Gas', gas),
    volume('water_volume', 'Water', liquid),
  ];
}
