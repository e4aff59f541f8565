import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Loaded, PagedRows, pagedRows, Wanted } from './paged-rows';

interface Call {
  query: string;
  wanted: Wanted;
  answer: (loaded: Loaded<string>) => void;
  refuse: (error: Error) => void;
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('paged rows', () => {
  const query = signal('a');
  let calls: Call[];
  let rows: PagedRows<string, string>;

  beforeEach(() => {
    calls = [];
    query.set('a');
    rows = TestBed.runInInjectionContext(() =>
      pagedRows(
        query,
        (text, wanted) =>
          new Promise<Loaded<string>>((answer, refuse) => calls.push({ query: text, wanted, answer, refuse })),
      ),
    );
    TestBed.tick();
  });

  it('counts with the first page only and loads the others when they come into sight', async () => {
    calls[0]?.answer({ rows: ['first'], total: 250 });
    await settle();
    rows.need(120, 140);

    expect(rows.total()).toBe(250);
    expect(calls.map(({ wanted }) => [wanted.skip, wanted.limit, wanted.count])).toEqual([
      [0, 100, true],
      [100, 100, false],
    ]);
  });

  it('keeps the old rows until the new list has come, and says which query they answer', async () => {
    calls[0]?.answer({ rows: ['old'], total: 1 });
    await settle();
    query.set('b');
    TestBed.tick();

    expect([rows.row(0), rows.busy(), rows.answered()]).toEqual(['old', true, 'a']);
    calls[1]?.answer({ rows: ['new'], total: 1 });
    await settle();
    expect([rows.row(0), rows.busy(), rows.answered()]).toEqual(['new', false, 'b']);
  });

  it('ignores an answer that was overtaken', async () => {
    query.set('b');
    TestBed.tick();
    calls[1]?.answer({ rows: ['b'], total: 1 });
    await settle();
    calls[0]?.answer({ rows: ['a'], total: 1 });
    await settle();

    expect(calls[0]?.wanted.abort.aborted).toBe(true);
    expect(rows.row(0)).toBe('b');
  });

  it('tells a failure and loads again when asked', async () => {
    calls[0]?.refuse(new Error('busy'));
    await settle();
    expect([rows.failure()?.message, rows.total()]).toEqual(['busy', undefined]);

    rows.reload();
    calls[1]?.answer({ rows: ['a'], total: 1 });
    await settle();
    expect([rows.failure(), rows.row(0)]).toEqual([undefined, 'a']);
  });

  it('keeps the list when one page of it does not arrive, and asks for that page again', async () => {
    calls[0]?.answer({ rows: ['a'], total: 250 });
    await settle();
    rows.need(100, 110);
    calls[1]?.refuse(new Error('busy'));
    await settle();
    expect([rows.failure(), rows.gap()?.message, rows.row(0)]).toEqual([undefined, 'busy', 'a']);

    rows.need(100, 110);
    calls[2]?.answer({ rows: ['b'], total: null });
    await settle();
    expect([rows.gap(), rows.row(100), rows.total()]).toEqual([undefined, 'b', 250]);
  });
});
