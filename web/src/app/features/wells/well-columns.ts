import type { Well } from '../../api';
import { dayName, monthName } from '../../format/dates';
import { apiNumber, capital } from '../../format/identifiers';
import { full, MISSING } from '../../format/numbers';
import type { UnitNames } from '../../settings/units';
import type { Column } from '../../ui/table/column';

/** What the table shows until somebody chooses. */
export const USUAL_COLUMNS = [
  'name',
  'api_number',
  'operator',
  'field',
  'region',
  'status',
  'first_production',
  'last_production',
  'cum_oil',
  'cum_gas',
  'cum_water',
];

const TEXTS = [
  ['operator', 'Operator', 126],
  ['field', 'Field', 66],
  ['region', 'Region', 64],
  ['well_type', 'Type', 110],
  ['reservoir', 'Reservoir', 100],
  ['basin', 'Basin', 100],
  ['county', 'County', 100],
  ['state', 'State', 70],
  ['country', 'Country', 74],
  ['dataset', 'Dataset', 80],
  ['source_key', 'Source key', 130],
] as const;

const LENGTHS = [
  ['total_depth_ft', 'Total depth, ft'],
  ['lateral_length_ft', 'Lateral, ft'],
  ['water_depth_ft', 'Water depth, ft'],
] as const;

/** Every column there is, in the order of the table. */
export function wellColumns(units: UnitNames): Column<Well>[] {
  const [operator, field, region, ...places] = TEXTS.map(([key, head, width]) => text(key, head, width));
  // Wide enough for the head with its arrow, and in metric units for decimals: no number is cut.
  const [oil, gas, water] = units.liquid === 'bbl' ? [100, 110, 118] : [120, 144, 128];
  return [
    {
      key: 'name',
      head: 'Name',
      width: 180,
      sort: 'name',
      text: (well) => well.name,
      link: (well) => ['/wells', well.id],
    },
    { ...text('api_number', 'API number', 142), kind: 'quiet', text: (well) => apiNumber(well.api_number) },
    ...[operator, field, region].filter((column) => column !== undefined),
    { ...text('status', 'Status', 166), kind: 'badge' },
    { ...text('first_production', 'First prod.', 104), kind: 'quiet', text: firstProduction },
    {
      ...text('last_production', 'Last prod.', 84),
      kind: 'quiet',
      text: (well) => monthName(well.last_production),
    },
    total('cum_oil', `Cum. oil, ${units.liquid}`, oil),
    total('cum_gas', `Cum. gas, ${units.gas}`, gas),
    total('cum_water', `Cum. water, ${units.liquid}`, water),
    ...places,
    { ...text('entity_type', 'What it is', 90), text: (well) => capital(well.entity_type) },
    { ...text('spud_date', 'Spud', 100), kind: 'quiet', text: (well) => dayName(well.spud_date) },
    { ...text('completion_date', 'Completion', 100), kind: 'quiet', text: (well) => dayName(well.completion_date) },
    ...LENGTHS.map(([key, head]): Column<Well> => ({ ...number(key, head, 108), text: (well) => full(well[key]) })),
    { ...number('latitude', 'Latitude, °', 90), text: (well) => well.latitude?.toFixed(5) ?? MISSING },
    { ...number('longitude', 'Longitude, °', 96), text: (well) => well.longitude?.toFixed(5) ?? MISSING },
  ];
}

function text(key: keyof Well, head: string, width: number): Column<Well> {
  return { key, head, width, sort: key, text: (well) => String(well[key] ?? MISSING) };
}

function number(key: keyof Well, head: string, width: number): Column<Well> {
  return { ...text(key, head, width), number: true };
}

function total(key: 'cum_oil' | 'cum_gas' | 'cum_water', head: string, width: number): Column<Well> {
  return { ...number(key, head, width), text: (well) => full(well[key]) };
}

/** A reported date is a day; one taken from the records is known to the month. */
export function firstProduction(well: Well): string {
  return well.first_production_origin === 'reported'
    ? dayName(well.first_production)
    : monthName(well.first_production);
}
