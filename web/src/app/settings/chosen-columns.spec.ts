import { chosenColumns } from './chosen-columns';

const all = ['name', 'operator', 'field', 'cum_oil'];

describe('the columns of a table', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  it('are the usual ones, then those that were chosen, in the order of the table', () => {
    const columns = chosenColumns('wells', all, ['name', 'cum_oil']);
    columns.toggle('field');

    expect(columns.keys()).toEqual(['name', 'field', 'cum_oil']);
    expect(chosenColumns('wells', all, ['name']).keys()).toEqual(['name', 'field', 'cum_oil']);
    expect(chosenColumns('other', all, ['name']).keys()).toEqual(['name']);
  });

  it('never go all, and come back', () => {
    const columns = chosenColumns('wells', all, ['name', 'cum_oil']);
    columns.toggle('cum_oil');
    columns.toggle('name');

    expect(columns.keys()).toEqual(['name']);
    columns.reset();
    expect(columns.keys()).toEqual(['name', 'cum_oil']);
  });

  it('that are not known any more are left out', () => {
    localStorage.setItem('pa.columns.wells', 'gone,operator');

    expect(chosenColumns('wells', all, ['name']).keys()).toEqual(['operator']);
  });
});
