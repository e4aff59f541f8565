import type { ProductionRecord } from '../../api';
import { FieldSpec, FieldValues } from '../../ui/form/field-spec';
import { UnitNames } from '../../settings/units';

const VOLUMES = [
  ['oil_volume', 'Oil', 'liquid'],
  ['gas_volume', 'Gas', 'gas'],
  ['water_volume', 'Water', 'liquid'],
  ['condensate_volume', 'Condensate', 'liquid'],
  ['ngl_volume', 'NGL', 'liquid'],
  ['water_injected', 'Water injected', 'liquid'],
  ['gas_injected', 'Gas injected', 'gas'],
] as const;

export const VOLUME_KEYS = VOLUMES.map(([key]) => key);

/** The month (of a new record) and what was produced in it. */
export function recordFields(units: UnitNames, isNew: boolean): FieldSpec[] {
  const month: FieldSpec = { key: 'date', label: 'Month', type: 'month', required: true, hint: 'Like 2024-12' };
  const volumes = VOLUMES.map(([key, label, unit]): FieldSpec => ({ key, label, unit: units[unit], type: 'number' }));
  const days: FieldSpec = { key: 'days_on', label: 'Days on', unit: 'd', type: 'number' };
  return [...(isNew ? [month] : []), days, ...volumes];
}

export function recordValues(record: ProductionRecord | undefined): FieldValues {
  if (record === undefined) return {};
  return Object.fromEntries([...VOLUME_KEYS, 'days_on' as const].map((key) => [key, String(record[key] ?? '')]));
}
