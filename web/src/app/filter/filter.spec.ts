import { convertToParamMap } from '@angular/router';
import { chipsOf, rangeName } from './chips';
import { Filter, filterOf, isActive, queryOf, sameFilter, toggled, wellsOnly, withShape } from './filter';
import { wellsIn } from './filter-scope';
import { notesOf } from './notes';

const parse = (params: Record<string, string | string[]>): Filter => filterOf(convertToParamMap(params));

describe('the filter in the URL', () => {
  it('reads repeated parameters, text and months by the names of the API', () => {
    const filter = parse({ region: ['GC', 'MC'], q: 'thunder', start_date: '2020-01-01', end_date: '2024-12-01' });

    expect(filter).toEqual({ region: ['GC', 'MC'], q: 'thunder', start_date: '2020-01-01', end_date: '2024-12-01' });
  });

  it('comes back the same when written and read again', () => {
    const filter = parse({ region: ['MC', '(none)'], operator: 'Shell, Inc. & Co', end_date: '2024-12-01' });
    const query = Object.entries(queryOf(filter)).filter(
      (entry): entry is [string, string | string[]] => entry[1] !== null,
    );

    expect(parse(Object.fromEntries(query))).toEqual(filter);
  });

  it('takes empty values, doubles and foreign parameters as not given', () => {
    expect(parse({ region: ['', 'GC', 'GC'], q: '', scale: 'log' })).toEqual({ region: ['GC'] });
  });

  it('clears a parameter that is no longer set', () => {
    expect(queryOf({ region: [] })['region']).toBeNull();
    expect(queryOf({ q: '' })['q']).toBeNull();
    expect(queryOf({ region: ['GC'] })['region']).toEqual(['GC']);
  });

  it('reads and writes places as the API takes them', () => {
    const shapes = { bbox: '-91,27,-88,29', polygon: '-90 28,-89 28,-89 29', near: '-89.2,28.1,25', selection: 's_1' };
    const { selection, ...single } = shapes;

    expect(parse(shapes)).toEqual({ ...single, selection: [selection] });
    expect(queryOf(parse(shapes))).toMatchObject({ ...single, selection: [selection] });
  });

  it('has one shape: a new one takes the place of any other, and of nothing else', () => {
    const filter: Filter = { region: ['GC'], bbox: '-91,27,-88,29', selection: ['s_1'] };

    expect(withShape(filter, { near: '-89,28,5' })).toEqual({ region: ['GC'], near: '-89,28,5' });
    expect(withShape(filter, {})).toEqual({ region: ['GC'] });
  });

  it('puts a value in and takes it out again without touching the rest', () => {
    const on = toggled({ q: 'x', region: ['GC'] }, 'region', 'MC');
    expect(on).toEqual({ q: 'x', region: ['GC', 'MC'] });
    expect(toggled(on, 'region', 'GC')).toEqual({ q: 'x', region: ['MC'] });
  });

  it('knows when nothing is filtered', () => {
    expect(isActive({ region: [], q: '' })).toBe(false);
    expect(isActive({ start_date: '2020-01-01' })).toBe(true);
    expect(isActive(wellsOnly({ start_date: '2020-01-01' }))).toBe(false);
    expect(sameFilter({}, { region: [] })).toBe(true);
    expect(sameFilter({ region: ['GC'] }, { region: ['MC'] })).toBe(false);
  });
});

describe('chips', () => {
  it('say each active filter in words, and what is left without it', () => {
    const filter: Filter = { region: ['GC', '(none)'], start_date: '2020-01-01', end_date: '2024-12-01' };
    const [region, months] = chipsOf(filter);

    expect(region).toMatchObject({ name: 'Region', value: 'GC, (none)' });
    expect(months).toMatchObject({ name: 'Months', value: 'Jan 2020 – Dec 2024' });
    expect(chipsOf(region?.without ?? filter).map((chip) => chip.name)).toEqual(['Months']);
    expect(chipsOf({})).toEqual([]);
  });

  it('say how many wells a shape leaves, once that is known', () => {
    const words = (filter: Filter, wells?: number): string[] =>
      chipsOf(filter, wells).map((chip) => `${chip.name}: ${chip.value}`);

    expect(words({ polygon: '-90 28,-89 28,-89 29' }, 951)).toEqual(['Lasso: 951 wells']);
    expect(words({ bbox: '-91,27,-88,29' }, 1)).toEqual(['Box: 1 well']);
    expect(words({ near: '-89.2,28.1,25' }, 0)).toEqual(['Within 25 km of 28.1000° N, 89.2000° W: 0 wells']);
    expect(words({ near: 'here' }, 2)).toEqual(['Radius: 2 wells']);
    expect(words({ selection: ['s_1'] })).toEqual(['Selection: …']);
  });

  it('name five values and count the rest', () => {
    expect(chipsOf({ operator: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] })[0]?.value).toBe('a, b, c, d, e and 2 more');
  });

  it('name open ranges', () => {
    expect(rangeName({})).toBe('All months');
    expect(rangeName({ start_date: '2020-01-01' })).toBe('From Jan 2020');
    expect(rangeName({ end_date: '2020-01-01' })).toBe('Up to Jan 2020');
  });
});

describe('the number of wells', () => {
  const facets = {
    entity_type: [
      { value: 'well', label: null, count: 8000 },
      { value: 'field', label: null, count: 400 },
      { value: null, label: null, count: 59 },
    ],
  };

  it('is the sum of a list that counts every well', () => {
    expect(wellsIn(facets, { region: ['GC'] })).toBe(8459);
  });

  it('is what was chosen in that list where it is filtered itself', () => {
    expect(wellsIn(facets, { entity_type: ['field', '(none)'] })).toBe(459);
  });
});

describe('notes', () => {
  it('are titles and sentences, also those not known yet', () => {
    const [demo, types, gas] = notesOf(['demo_hidden', 'mixed_entity_types', 'mixed_gas_base']);
    expect(demo?.title).toBe('Demo data hidden');
    expect(types?.text).toContain('Fields and wells are mixed in this selection');
    expect(gas?.text).toContain('Gas is reported at different pressure bases');
    expect(notesOf(['some_new_note'])).toEqual([
      { title: 'some new note', text: 'The server remarks: some new note.' },
    ]);
  });
});
