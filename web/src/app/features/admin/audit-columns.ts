import type { AuditEntry } from '../../api';
import { instant } from '../../format/instants';
import { MISSING } from '../../format/numbers';
import { Column } from '../../ui/table/column';
import { actionName, actorName, changesOf } from './audit-words';

export const AUDIT_COLUMNS: readonly Column<AuditEntry>[] = [
  { key: 'at', head: 'When', width: 146, kind: 'quiet', text: ({ at }) => instant(at) },
  { key: 'actor', head: 'Who', width: 130, kind: 'strong', text: actorName },
  { key: 'action', head: 'What', width: 180, text: ({ action }) => actionName(action) },
  { key: 'subject', head: 'To what', width: 150, text: ({ subject }) => subject ?? MISSING },
  {
    key: 'outcome',
    head: 'Outcome',
    width: 84,
    kind: 'badge',
    text: ({ outcome }) => (outcome === 'done' ? 'Done' : 'Refused'),
  },
  { key: 'changed', head: 'Changed', width: 200, kind: 'quiet', text: changed },
  { key: 'address', head: 'From', width: 120, kind: 'quiet', text: ({ address }) => address ?? MISSING },
];

function changed(entry: AuditEntry): string {
  const members = changesOf(entry).map(({ member }) => member);
  return members.length > 0 ? members.join(', ') : (entry.note ?? MISSING);
}
