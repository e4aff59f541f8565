/** What was done, in words; a name that is not known is shown as it is. */
const PLACES: Readonly<Record<string, string>> = {
  local: 'at this machine',
  visitor: 'visitor',
  cli: 'command line',
  server: 'server',
};

/** Who did it: the name, and how they came in where that was not with an account. */
export function actorName({ actor, actor_kind }: { actor: string; actor_kind: string }): string {
  const place = PLACES[actor_kind];
  if (place === undefined) return actor;
  return ['', actor_kind, place].includes(actor) ? place : `${actor} (${place})`;
}

/** `account.second_factor_on` as `account: second factor on`. */
export function actionName(action: string): string {
  const [subject = '', did = ''] = action.split('.', 2);
  return did === '' ? subject : `${subject.replaceAll('_', ' ')}: ${did.replaceAll('_', ' ')}`;
}

export interface Change {
  readonly member: string;
  readonly before: string;
  readonly after: string;
}

type Members = Readonly<Record<string, unknown>> | null;

/** The members that differ; all of them where there is only one side. */
export function changesOf(entry: { readonly before: unknown; readonly after: unknown }): Change[] {
  const [before, after] = [entry.before as Members, entry.after as Members];
  const members = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return members
    .map((member) => ({
      member: member.replaceAll('_', ' '),
      before: said(before?.[member]),
      after: said(after?.[member]),
    }))
    .filter((change) => change.before !== change.after);
}

function said(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
