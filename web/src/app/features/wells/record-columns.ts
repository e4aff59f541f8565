import type { ProductionRecord } from '../../api';
import { Interval, periodName } from '../../format/dates';
import { full } from '../../format/numbers';
import type { UnitNames } from '../../settings/units';
import type { Column } from '../../ui/table/column';

export function recordColumns({ liquid, gas }: UnitNames): Column<ProductionRecord>[] {
  const number = (
    key: 'days_on' | 'oil_volume' | 'gas_volume' | 'water_volume',
    head: string,
    width: number,
  ): Column<ProductionRecord> => ({
    key,
    head,
    width,
    number: true,
    text: (record) => full(record[key]),
  });
  return [
    { key: 'date', head: 'Period', width: 124, sort: 'date', text: (record) => period(record) },
    number('days_on', 'Days', 58),
    number('oil_volume', `Oil, ${liquid}`, 84),
    number('gas_volume', `Gas, ${gas}`, 84),
    number('water_volume', `Water, ${liquid}`, 84),
  ];
}

/** A record changed by hand since its import says so. */
function period(record: ProductionRecord): string {
  return periodName(record.date, record.period as Interval) + (record.edited ? ' · edited' : '');
}
