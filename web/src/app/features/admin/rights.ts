import type { Role } from '../../session/roles';

/** What may be done here, and from which role on. */
export const RIGHTS: readonly { readonly right: string; readonly from: Role }[] = [
  { right: 'Dashboard, map, wells, records, findings and imports: look at', from: 'viewer' },
  { right: 'Export as CSV, Excel, Parquet, GeoJSON and Arrow', from: 'viewer' },
  { right: 'Keep views of one’s own, and share their links', from: 'viewer' },
  { right: 'Change one’s password, second factor, passkeys, keys and sessions', from: 'viewer' },
  { right: 'Add, change and delete wells and production records', from: 'editor' },
  { right: 'Import files, and cancel an import', from: 'editor' },
  { right: 'Undo imports and accept corrections', from: 'steward' },
  { right: 'Remove datasets', from: 'steward' },
  { right: 'Add, change and remove accounts', from: 'administrator' },
  { right: 'See and revoke everybody’s keys', from: 'administrator' },
  { right: 'Read and export the audit', from: 'administrator' },
];
