import { convertToParamMap } from '@angular/router';
import { chipsOf, rangeName } from './chips';
import { Filter, filterOf, isActive, queryOf, sameFilter, toggled, wellsOnly } from './filter';
import { noteSentences } from './notes';

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

    expect(region).toMatchObject({ name: 'Region', value: 'GC, not stated' });
    expect(months).toMatchObject({ name: 'Months', value: 'Jan 2020 – Dec 2024' });
    expect(chipsOf(region?.without ?? filter).map((chip) => chip.name)).toEqual(['Months']);
    expect(chipsOf({})).toEqual([]);
  });

  it('name open ranges', () => {
    expect(rangeName({})).toBe('All months');
    expect(rangeName({ start_date: '2020-01-01' })).toBe('From Jan 2020');
    expect(rangeName({ end_date: '2020-01-01' })).toBe('Up to Jan 2020');
  });
});

describe('notes', () => {
  it('are sentences, also those not known yet', () => {
    const [demo, types, gas] = noteSentences(['demo_hidden', 'mixed_entity_types', 'mixed_gas_base']);
    expect(demo).toContain('Demo data is left out because real data is loaded');
    expect(types).toContain('Fields and wells are mixed in this selection');
    expect(gas).toContain('Gas is reported at different pressure bases');
    expect(noteSentences(['some_new_note'])).toEqual(['The server remarks: some new note.']);
  });
});
