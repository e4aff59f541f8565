import type { EarlierProduction, ProductionDetails } from '../../../api';
import { recordTimeline } from './record-timeline';

const units = { liquid: 'bbl', gas: 'Mcf' };
const volumes = {
  oil_volume: 100,
  gas_volume: null,
  water_volume: 0,
  condensate_volume: null,
  ngl_volume: null,
  water_injected: null,
  gas_injected: null,
  days_on: 31,
};
const now = { ...volumes, oil_volume: 120, version: 2, import_id: null } as ProductionDetails;
const first = {
  ...volumes,
  version: 1,
  import_id: 5,
  action: 'replaced',
  replaced_by: 'api',
  replaced_by_import_id: null,
  replaced_at: '2026-01-02T03:04:05Z',
} as EarlierProduction;

describe('the history of a record', () => {
  it('says who brought each version and what it changed', () => {
    expect(recordTimeline(now, [first], units)).toEqual([
      {
        version: 2,
        by: 'Changed by hand',
        importId: null,
        at: '2026-01-02T03:04:05Z',
        changes: [{ head: 'Oil, bbl', before: '100', after: '120' }],
      },
      {
        version: 1,
        by: 'Brought by an import',
        importId: 5,
        at: null,
        changes: [
          { head: 'Days', before: '–', after: '31' },
          { head: 'Oil, bbl', before: '–', after: '100' },
          { head: 'Water, bbl', before: '–', after: '0' },
        ],
      },
    ]);
  });

  it('of a record added by hand begins there', () => {
    expect(recordTimeline({ ...now, version: 1 }, [], units)).toMatchObject([{ by: 'Added by hand', importId: null }]);
  });
});
