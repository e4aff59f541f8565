import { csvOf, twinOf } from './chart-table';

const table = {
  head: ['Month', 'Oil, bbl/d'],
  rows: [
    ['Jan 2024', 1234.5678],
    ['Feb "24", late', null],
  ],
};

describe('the values of a chart', () => {
  it('are a table, newest first, with a dash for what nobody reported', () => {
    expect(twinOf(table).rows).toEqual([
      ['Feb "24", late', '–'],
      ['Jan 2024', '1,234.568'],
    ]);
  });

  it('are a CSV, oldest first, quoted where it must be', () => {
    expect(csvOf(table)).toBe('Month,"Oil, bbl/d"\r\nJan 2024,1234.5678\r\n"Feb ""24"", late",\r\n');
  });
});
