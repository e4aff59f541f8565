import type { ProductionRecord } from '../../api';
import { Interval, periodName } from '../../format/dates';
import { full, MISSING, percent } from '../../format/numbers';
import type { UnitNames } from '../../settings/units';
import type { Column } from '../../ui/table/column';

/** Shown until somebody chooses others. */
export const STANDARD_COLUMNS = [
  'date',
  'region',
  'dataset',
  'days_on',
  'oil_volume',
  'gas_volume',
  'water_volume',
  'water_cut',
  'gor',
];

type VolumeKey =
  'oil_volume' | 'gas_volume' | 'water_volume' | 'condensate_volume' | 'ngl_volume' | 'water_injected' | 'gas_injected';

/** Columns of the records table; the unit stands in the head. */
export function recordColumns({ liquid, gas }: UnitNames): Column<ProductionRecord>[] {
  const volume = (key: VolumeKey, name: string, unit: string): Column<ProductionRecord> => ({
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
    { key: 'region', head: 'Region', width: 80, sort: 'region', text: (record) => record.region ?? MISSING },
    { key: 'dataset', head: 'Dataset', width: 90, kind: 'quiet', text: (record) => record.dataset },
    { key: 'days_on', head: 'Days on', width: 80, number: true, text: (record) => full(record.days_on) },
    volume('oil_volume', 'Oil', liquid),
    volume('gas_volume', 'Gas', gas),
    volume('water_volume', 'Water', liquid),
    {
      key: 'water_cut',
      head: 'Water cut',
      width: 80,
      number: true,
      kind: 'quiet',
      text: (record) => percent(waterCut(record)),
    },
    {
      key: 'gor',
      head: `GOR, ${liquid === 'bbl' ? 'scf/bbl' : 'Sm³/Sm³'}`,
      width: 100,
      number: true,
      kind: 'quiet',
      text: (record) => full(gor(record)),
    },
    volume('condensate_volume', 'Condensate', liquid),
    volume('ngl_volume', 'NGL', liquid),
    volume('water_injected', 'Water injected', liquid),
    volume('gas_injected', 'Gas injected', gas),
    { key: 'edited', head: 'Edited', width: 70, text: (record) => (record.edited ? 'edited' : MISSING) },
    {
      key: 'notes',
      head: 'Notes',
      width: 140,
      text: (record) => record.notes.join(', ').replaceAll('_', ' ') || MISSING,
    },
  ];
}

function waterCut({ oil_volume: oil, water_volume: water }: ProductionRecord): number | null {
  return oil === null || water === null || oil + water <= 0 ? null : water / (oil + water);
}

/** Both units are a thousand of the gas part to one of the oil part. */
function gor({ oil_volume: oil, gas_volume: gas }: ProductionRecord): number | null {
  return oil === null || gas === null || oil <= 0 ? null : Math.round((gas * 1000) / oil);
}
