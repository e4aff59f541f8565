import type { ChatCitation, ChatTable, ChatValue } from '../api';
import { behaviourOf } from './answer/behaviour';
import { columnsOf, headOf, pasteOf } from './answer/cells';
import { inApp } from './answer/in-app';
import { linesOf } from './answer/pieces';
import { shapeOf } from './answer/shape';
import { sourceLines } from './answer/source-words';
import { stepsOf } from './answer/steps';
import { stepsOption, stepsTip } from './answer/steps-option';
import { examplesFor } from './examples';
import { begun, Exchange, withLast } from './exchange';
import { keptWith, readKept } from './kept';
import { searchOf, wordsOf } from './seen';

const value = (number: number | null, unit: string | null, citation = 0): ChatValue => ({
  label: '',
  value: number,
  unit,
  citation,
});
const bound = (text: string, ...values: ChatValue[]): string[] =>
  linesOf(text, values)
    .flat()
    .filter(({ citation }) => citation !== undefined)
    .map((piece) => piece.text);

describe('numbers in an answer', () => {
  it('are bound to the value that they round, with the unit', () => {
    expect(bound('Oil: 24.57 bbl, 12,345.7 Mcf.', value(24.5712, 'bbl'), value(12345.678, 'Mcf'))).toEqual([
      '24.57 bbl',
      '12,345.7 Mcf',
    ]);
    expect(bound('Water cut 84.5 %.', value(0.84497, 'fraction'))).toEqual(['84.5 %']);
    expect(bound('Only 1 well.', value(1, 'wells'))).toEqual(['1 well']);
    expect(bound('It fell (-6,086 bbl).', value(-6086, 'bbl'))).toEqual(['−6,086 bbl']);
  });

  it('are left alone where they are part of a name, a date or a rank', () => {
    const text = 'Top 5 in 2024: GC478, WREN 22-130 2H, 2024-12-01.';

    expect(bound(text, value(5, 'bbl'), value(2024, 'bbl'), value(130, null), value(12, null))).toEqual([]);
  });

  it('are left alone where no value says them', () => {
    expect(bound('Some 17 bbl.', value(18, 'bbl'), value(null, 'bbl'))).toEqual([]);
  });

  it('are left alone where only a much later value would say them, like a limit in the question', () => {
    const shares = [0.99, 0.98, 0.97, 0.96, 0.95, 0.9].map((share) => value(share, 'fraction'));

    expect(bound('Above 90 %: A 99 %; B 98 %.', ...shares)).toEqual(['99 %', '98 %']);
  });

  it('keep every character of the text', () => {
    const text = 'A 1 bbl; B 2 bbl\n<b>C</b> 3';
    const said = linesOf(text, [value(1, 'bbl'), value(2, 'bbl')]).map((line) =>
      line.map((piece) => piece.text).join(''),
    );

    expect(said.join('\n')).toBe(text);
  });

  it('carry the mark of a source behind the last number from it', () => {
    const marks = linesOf('1 bbl 2 bbl 3 Mcf', [value(1, 'bbl'), value(2, 'bbl'), value(3, 'Mcf', 1)])
      .flat()
      .filter(({ marked }) => marked);

    expect(marks.map(({ text, citation }) => [text, citation])).toEqual([
      ['2 bbl', 0],
      ['3 Mcf', 1],
    ]);
  });
});

describe('the text of an answer', () => {
  const table: ChatTable = { columns: [], rows: [[], [], []] };

  it('steps back behind a table with the same rows, whole', () => {
    const shape = shapeOf({ response: 'Oil: A 1 bbl; B 2 bbl; C 3 bbl.\nNote.', values: [value(1, 'bbl')], table });

    expect(shape.lead.map(({ text }) => text)).toEqual(['Oil.', '']);
    expect(shape.listed.map(({ text }) => text).join('')).toBe('A 1 bbl; B 2 bbl; C 3 bbl.');
    expect(shape.notes.flat().map(({ text }) => text)).toEqual(['Note.']);
  });

  it('stays where there is no table', () => {
    expect(shapeOf({ response: 'Oil: A; B; C.', values: [], table: null }).lead[0]?.text).toBe('Oil: A; B; C.');
  });
});

describe('a table of an answer', () => {
  const cut: ChatTable = {
    columns: [
      { name: 'month', unit: null },
      { name: 'water_cut', unit: 'fraction' },
      { name: 'gor', unit: 'scf/bbl' },
    ],
    rows: [
      ['2024-01-01', 0.84497, 1080],
      ['2024-02-01', null, 12],
    ],
  };

  it('has units in its head and the names of the trade', () => {
    expect(cut.columns.map(headOf)).toEqual(['Month', 'Water cut, %', 'GOR, scf/bbl']);
    expect(headOf({ name: 'Shell Offshore Inc.', unit: 'bbl' })).toBe('Shell Offshore Inc., bbl');
  });

  it('shows numbers with the same decimals, months by name, and a dash for what was not reported', () => {
    const shown = cut.rows.map((row) => columnsOf(cut).map((column, i) => column.cell(row[i])));

    expect(shown).toEqual([
      ['Jan 2024', '84.5', '1,080'],
      ['Feb 2024', '–', '12'],
    ]);
    expect(columnsOf(cut).map(({ numeric }) => numeric)).toEqual([false, true, true]);
  });

  it('never shows a small value as zero', () => {
    const tiny: ChatTable = { columns: [{ name: 'oil', unit: 'bbl' }], rows: [[0.0001], [25_000.5], [0]] };

    expect(tiny.rows.map((row) => columnsOf(tiny)[0]?.cell(row[0]))).toEqual(['0.0001', '25,001', '0']);
  });

  it('is pasted at full precision, and a name that looks like a formula is text', () => {
    const pasted = pasteOf({ ...cut, rows: [['=HYPERLINK("x")', 0.84497, null]] });

    expect(pasted).toBe('Month\tWater cut, %\tGOR, scf/bbl\n\'=HYPERLINK("x")\t84.497\t');
  });
});

describe('steps of time', () => {
  const yearly = (...years: number[]): ChatTable => ({
    columns: [
      { name: 'year', unit: null },
      { name: 'oil', unit: 'bbl' },
    ],
    rows: years.map((year) => [`${year}-01-01`, year]),
  });

  it('are drawn in order, with gaps where no row is', () => {
    const steps = stepsOf(yearly(2024, 2020, 2021, 2023));

    expect(steps?.dates).toEqual(['2020-01-01', '2021-01-01', '2022-01-01', '2023-01-01', '2024-01-01']);
    expect(steps?.lines[0]?.values).toEqual([2020, 2021, null, 2023, 2024]);
  });

  it('stay a table where they are few, of several units, or no steps', () => {
    expect(stepsOf(yearly(2020, 2021))).toBeUndefined();
    const table = yearly(2020, 2021, 2022, 2023);
    expect(stepsOf({ ...table, columns: [...table.columns, { name: 'gas', unit: 'Mcf' }] })).toBeUndefined();
    expect(stepsOf({ ...table, columns: [{ name: 'well', unit: null }, ...table.columns.slice(1)] })).toBeUndefined();
    expect(stepsOf({ ...table, rows: table.rows.map((_, i) => [i, i]) })).toBeUndefined();
  });

  it('name their unit on the axis and each value in the tooltip', () => {
    const steps = stepsOf(yearly(2020, 2021, 2022, 2023));
    if (steps === undefined) throw new Error('no steps');
    const option = stepsOption(steps, { groups: {}, oil: 'green' } as never);

    expect(option.yAxis).toMatchObject({ name: 'bbl', min: 0 });
    expect(option.series[0]).toMatchObject({ name: 'Oil', connectNulls: false, itemStyle: { color: 'green' } });
    expect(stepsTip(steps, 1)).toMatchObject({ title: '2021', rows: [{ name: 'Oil', value: '2,021', unit: 'bbl' }] });
  });
});

describe('where numbers come from', () => {
  const citation: ChatCitation = {
    tool: 'totals',
    arguments: {
      measures: ['water_cut'],
      wells: { region: ['GC'], start_date: '2024-01-01' },
      group_by: 'region',
      top: 5,
    },
    wells: 1600,
    start_date: '2024-01-01',
    end_date: '2024-12-01',
    as_of_version: 1204,
    view: null,
  };

  it('is said in lines: metric with unit, filter, wells, months, version', () => {
    const lines = Object.fromEntries(
      sourceLines(citation, 0, [value(0.5, 'fraction')]).map((line) => [line.name, line.value]),
    );

    expect(lines).toEqual({
      Metric: 'Water cut · %',
      Filter: 'Region GC',
      Wells: '1,600 wells',
      Window: 'Jan 2024 – Dec 2024',
      Also: 'Group by region',
      'As of': 'v 1,204',
      Source: 'Totals',
    });
  });

  it('says limits, months and orders as people do', () => {
    const args = {
      where: [
        { measure: 'water_cut', is: 'at_least', value: 0.9 },
        { measure: 'cum_oil', is: 'above', value: 5000 },
      ],
      month: '2024-12-01',
      sort: '-gas',
    };
    const also = sourceLines({ ...citation, arguments: args }, 0, []).find(({ name }) => name === 'Also')?.value;

    expect(also).toBe(
      'Where Water cut at least 90.0 % and Cum. oil above 5,000 bbl · Month Dec 2024 · Sort gas, highest first',
    );
  });

  it('says that all wells were asked for, and bears arguments that are none', () => {
    const words = (args: unknown): string | undefined =>
      sourceLines({ ...citation, arguments: args }, 0, []).find(({ name }) => name === 'Filter')?.value;

    expect(words({ wells: { region: null } })).toBe('all wells');
    expect(words(null)).toBeUndefined();
  });
});

describe('a page that an answer leads to', () => {
  it('is one of this app, named', () => {
    expect(inApp('/dashboard?region=GC')).toEqual({ path: '/dashboard?region=GC', name: 'Open in dashboard' });
    expect(inApp('/wells/7')?.name).toBe('Open the well');
    expect(inApp('/dashboard')?.path).toBe('/dashboard');
  });

  it.each(['https://evil.example/', '//evil.example', 'javascript:alert(1)', '/nowhere', null])(
    'is never %s',
    (view) => {
      expect(inApp(view)).toBeUndefined();
    },
  );
});

describe('how an answer is to be taken', () => {
  it('is said in words for everything but a plain answer', () => {
    expect(behaviourOf({ behaviour: 'answered', reason: null })).toBeUndefined();
    expect(behaviourOf({ behaviour: 'refused', reason: 'no_data' })?.words).toContain('no data');
    expect(behaviourOf({ behaviour: 'refused', reason: 'something new' })?.words).toBe('Not answered');
    expect(behaviourOf({ behaviour: 'clarification_requested', reason: null })?.tone).toBe('asks');
  });
});

describe('what the page shows', () => {
  it('is sent as the search part of its address, and said in words', () => {
    const filter = { region: ['GC', 'MC & more'], start_date: '2020-01-01' };

    expect(searchOf(filter)).toBe('region=GC&region=MC+%26+more&start_date=2020-01-01');
    expect(wordsOf(filter)).toBe('Region GC, MC & more · Months From Jan 2020');
  });
});

describe('examples', () => {
  it('speak of what most wells have, and of the page where it is filtered', () => {
    const facet = (name: string, count: number): never => ({ value: name, count }) as never;
    const questions = examplesFor({ region: [facet('GC', 2), facet('MC', 9)], operator: [] }, true);

    expect(questions.join()).toContain('Which wells in MC lost');
    expect(questions[0]).toContain('what I am looking at');
    expect(examplesFor(undefined, false)[0]).toBe('Oil by year');
  });
});

describe('kept conversations', () => {
  const exchange: Exchange = { question: 'oil', state: 'answered', text: 'Much.' };
  const one = { ...begun([exchange]), id: 'one' };

  it('come back as they were, and an unfinished answer as a stopped one', () => {
    const read = readKept(JSON.stringify([one, withLast({ ...one, id: 'two' }, { state: 'asking' })]));

    expect(read[0]).toEqual(one);
    expect(read[1]?.exchanges[0]?.state).toBe('stopped');
  });

  it.each(['', 'null', '{"a":1}', '[{"id":1}]', '[{"id":"a","at":"b","exchanges":[{"question":"q"}]}]'])(
    'are none where the browser has something else: %s',
    (text) => {
      expect(readKept(text)).toEqual([]);
    },
  );

  it('stand newest first, once each, and are bounded', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ ...one, id: `${i}` }));
    const kept = keptWith(many, { ...one, id: '7' });

    expect(kept).toHaveLength(30);
    expect(kept[0]?.id).toBe('7');
    expect(kept.filter(({ id }) => id === '7')).toHaveLength(1);
    const huge = { ...one, id: 'huge', exchanges: [{ ...exchange, text: 'x'.repeat(900_000) }] };
    expect(keptWith([huge], { ...huge, id: 'more' }).map(({ id }) => id)).toEqual(['more']);
    expect(keptWith([], { ...one, exchanges: Array.from({ length: 99 }, () => exchange) })[0]?.exchanges).toHaveLength(
      40,
    );
  });
});
