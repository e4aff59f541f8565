import type { Well } from '../../api';
import { dayName, monthName } from '../../format/dates';
import { apiNumber } from '../../format/identifiers';
import { full, MISSING } from '../../format/numbers';
import type { UnitNames } from '../../settings/units';
import type { Column } from '../../ui/table/column';

export function wellColumns({ liquid, gas }: UnitNames): Column<Well>[] {
  const text = (key: 'operator' | 'field' | 'region', head: string, width: number): Column<Well> => ({
    key,
    head,
    width,
    sort: key,
    text: (well) => well[key] ?? MISSING,
  });
  const total = (key: 'cum_oil' | 'cum_gas' | 'cum_water', head: string): Column<Well> => ({
    key,
    head,
    width: 100,
    number: true,
    sort: key,
    text: (well) => full(well[key]),
  });
  return [
    {
      key: 'name',
      head: 'Name',
      width: 180,
      sort: 'name',
      text: (well) => well.name,
      link: (well) => ['/wells', well.id],
    },
    {
      key: 'api_number',
      head: 'API number',
      width: 140,
      kind: 'quiet',
      sort: 'api_number',
      text: (well) => apiNumber(well.api_number),
    },
    text('operator', 'Operator', 142),
    text('field', 'Field', 66),
    text('region', 'Region', 64),
    {
      key: 'status',
      head: 'Status',
      width: 166,
      kind: 'badge',
      sort: 'status',
      text: (well) => well.status ?? MISSING,
    },
    {
      key: 'first_production',
      head: 'First prod.',
      width: 104,
      kind: 'quiet',
      sort: 'first_production',
      text: firstProduction,
    },
    {
      key: 'last_production',
      head: 'Last prod.',
      width: 84,
      kind: 'quiet',
      sort: 'last_production',
      text: (well) => monthName(well.last_production),
    },
    total('cum_oil', `Cum. oil, ${liquid}`),
    total('cum_gas', `Cum. gas, ${gas}`),
    total('cum_water', `Cum. water, ${liquid}`),
  ];
}

/** A reported date is a day; one taken from the records is known to the month. */
export function firstProduction(well: Well): string {
  return well.first_production_origin === 'reported'
    ? dayName(well.first_production)
    : monthName(well.first_production);
}
