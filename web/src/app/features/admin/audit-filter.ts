/** What is looked for in the audit; an empty member is not looked at. Days are the reader's own. */
export interface AuditFilter {
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly from: string;
  readonly to: string;
}

export const NO_FILTER: AuditFilter = { actor: '', action: '', subject: '', from: '', to: '' };

/** The parameters of the call: a day is all of it, from its first instant to its last. */
export function queryOf({ actor, action, subject, from, to }: AuditFilter): Record<string, string> {
  const given = {
    actor: actor.trim(),
    action,
    subject: subject.trim(),
    from: from === '' ? '' : new Date(`${from}T00:00:00`).toISOString(),
    to: to === '' ? '' : new Date(`${to}T23:59:59.999`).toISOString(),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
}
