import type { ProductionRecord } from '../../../api';
import type { UnitNames } from '../../../settings/units';

export type Member =
  | 'days_on'
  | 'oil_volume'
  | 'gas_volume'
  | 'water_volume'
  | 'condensate_volume'
  | 'ngl_volume'
  | 'water_injected'
  | 'gas_injected';

interface MemberSpec {
  readonly name: string;
  readonly unit: 'liquid' | 'gas' | 'days';
  /** Columns that every well shows; the others appear where a record has a volume in them. */
  readonly always: boolean;
}

export const MEMBERS: Readonly<Record<Member, MemberSpec>> = {
  days_on: { name: 'Days', unit: 'days', always: true },
  oil_volume: { name: 'Oil', unit: 'liquid', always: true },
  gas_volume: { name: 'Gas', unit: 'gas', always: true },
  water_volume: { name: 'Water', unit: 'liquid', always: true },
  condensate_volume: { name: 'Condensate', unit: 'liquid', always: false },
  ngl_volume: { name: 'NGL', unit: 'liquid', always: false },
  water_injected: { name: 'Water inj.', unit: 'liquid', always: false },
  gas_injected: { name: 'Gas inj.', unit: 'gas', always: false },
};

const ALL = Object.keys(MEMBERS) as Member[];

export function shownMembers(records: readonly ProductionRecord[]): Member[] {
  return ALL.filter((member) => MEMBERS[member].always || records.some((record) => (record[member] ?? 0) !== 0));
}

export function allMembers(): readonly Member[] {
  return ALL;
}

/** The head of a column with its unit. */
export function memberHead(member: Member, units: UnitNames): string {
  const { name, unit } = MEMBERS[member];
  return unit === 'days' ? name : `${name}, ${units[unit]}`;
}
