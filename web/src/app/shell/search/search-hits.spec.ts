import { hitGroups } from './search-hits';

const hit = (kind: string, label: string): { kind: string; id: string; label: string } => ({ kind, id: label, label });

describe('what a search finds', () => {
  it('stands by kind, in the order of the server', () => {
    const groups = hitGroups([hit('operator', 'Eagle'), hit('well', 'E-1'), hit('well', 'E-2')]);

    expect(groups.map(({ title, hits }) => [title, hits.map(({ label }) => label)])).toEqual([
      ['Wells', ['E-1', 'E-2']],
      ['Operators', ['Eagle']],
    ]);
  });

  it('counts what it does not list', () => {
    const wells = Array.from({ length: 9 }, (_, i) => hit('well', `E-${i}`));
    expect(hitGroups(wells)[0]).toMatchObject({ more: 3 });
    expect(hitGroups([])).toEqual([]);
  });
});
