import type { Well } from '../../api';
import { apiNumber } from '../../format/identifiers';
import { FieldSpec, FieldValues } from '../../ui/form/field-spec';

const ENTITY_TYPES = ['well', 'wellbore', 'completion', 'lease', 'unit', 'field', 'facility'];

/** What a person may state about a well. */
export const WELL_FIELDS = [
  { key: 'name', label: 'Name', type: 'text', required: true, wide: true },
  { key: 'api_number', label: 'API number', type: 'text', hint: '10, 12 or 14 digits, dashes allowed' },
  { key: 'entity_type', label: 'What it is', type: 'select', options: ENTITY_TYPES },
  { key: 'operator', label: 'Operator', type: 'text' },
  { key: 'field', label: 'Field', type: 'text' },
  { key: 'region', label: 'Region', type: 'text', hint: 'The code, like GC' },
  { key: 'status', label: 'Status', type: 'text' },
  { key: 'well_type', label: 'Type', type: 'text' },
  { key: 'reservoir', label: 'Reservoir', type: 'text' },
  { key: 'latitude', label: 'Latitude', unit: '°, −90 to 90', type: 'number' },
  { key: 'longitude', label: 'Longitude', unit: '°, −180 to 180', type: 'number' },
  { key: 'basin', label: 'Basin', type: 'text' },
  { key: 'county', label: 'County', type: 'text' },
  { key: 'state', label: 'State', type: 'text' },
  { key: 'country', label: 'Country', type: 'text' },
  { key: 'spud_date', label: 'Spud', type: 'date' },
  { key: 'completion_date', label: 'Completion', type: 'date' },
  { key: 'first_production', label: 'First production', type: 'date', hint: 'Blank: taken from the records' },
  { key: 'total_depth_ft', label: 'Total depth', unit: 'ft', type: 'number' },
  { key: 'lateral_length_ft', label: 'Lateral length', unit: 'ft', type: 'number' },
  { key: 'water_depth_ft', label: 'Water depth', unit: 'ft', type: 'number' },
] as const satisfies readonly (FieldSpec & { key: keyof Well })[];

export function wellValues(well: Well | undefined): FieldValues {
  if (well === undefined) return { entity_type: 'well' };
  const values = WELL_FIELDS.map(({ key }) => [key, String(well[key] ?? '')] as const);
  return { ...Object.fromEntries(values), api_number: well.api_number === null ? '' : apiNumber(well.api_number) };
}
