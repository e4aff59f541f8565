import { actionName, actorName, changesOf } from './audit-words';

describe('a line of the audit', () => {
  it('names who did it, and how they came in', () => {
    expect(actorName({ actor: 'anna', actor_kind: 'account' })).toBe('anna');
    expect(actorName({ actor: 'key nightly', actor_kind: 'key' })).toBe('key nightly');
    expect(actorName({ actor: 'local', actor_kind: 'local' })).toBe('at this machine');
  });

  it('reads as words', () => {
    expect(actionName('account.second_factor_on')).toBe('account: second factor on');
    expect(actionName('import.started')).toBe('import: started');
  });

  it('shows what differs and nothing else', () => {
    expect(
      changesOf({
        before: { name: 'A-1', status: null, depth: 7 },
        after: { name: 'A-1', status: 'shut in', depth: 8 },
      }),
    ).toEqual([
      { member: 'status', before: '–', after: 'shut in' },
      { member: 'depth', before: '7', after: '8' },
    ]);
    expect(changesOf({ before: null, after: { well_type: 'oil', notes: ['a', 'b'] } })).toEqual([
      { member: 'well type', before: '–', after: 'oil' },
      { member: 'notes', before: '–', after: '["a","b"]' },
    ]);
    expect(changesOf({ before: null, after: null })).toEqual([]);
  });
});
