import type { ProductionRecord } from '../../api';

/** A record that can be changed. A month computed from other records has no id and cannot. */
export type StoredRecord = ProductionRecord & { readonly id: number };

export function isStored(record: ProductionRecord): record is StoredRecord {
  return record.id !== null;
}
