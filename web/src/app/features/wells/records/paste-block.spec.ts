import { datedBlock, readBlock, readMonth } from './paste-block';

describe('a block from a spreadsheet', () => {
  it('has tabs between its cells, and a last line end that is no row', () => {
    expect(readBlock('31\t1,200\t0\r\n29\t\t5\r\n')).toEqual([
      ['31', '1,200', '0'],
      ['29', '', '5'],
    ]);
  });

  it('keeps what stands in quotes together', () => {
    expect(readBlock('"a ""b""\tc"\td')).toEqual([['a "b"\tc', 'd']]);
  });

  it('may have semicolons or commas, but a mark for thousands is none', () => {
    expect(readBlock('2024-01;12.5;3')).toEqual([['2024-01', '12.5', '3']]);
    expect(readBlock('2024-01-01,12.5,3')).toEqual([['2024-01-01', '12.5', '3']]);
    expect(readBlock('12,500\n1,234,567')).toEqual([['12,500'], ['1,234,567']]);
  });
});

describe('a month', () => {
  it.each(['2024-03', '2024-03-01', '2024-03-31T00:00:00', '3/2024', '03.2024', 'Mar 2024', 'March 2024', 'Mar-24'])(
    'is read from %s',
    (text) => {
      expect(readMonth(text)).toBe('2024-03-01');
    },
  );

  it.each(['', '13/2024', '01/02/2024', '1200', 'Mrz 2024', '2024'])('is not read from “%s”', (text) => {
    expect(readMonth(text)).toBeUndefined();
  });
});

describe('a block with months', () => {
  const members = ['days_on', 'oil_volume', 'gas_volume', 'water_volume'] as const;

  it('says by its head what its columns hold', () => {
    const block = datedBlock(readBlock('Month\tWater (bbl)\tRemark\tOIL\n2024-01\t5\tx\t7'), members);

    expect(block).toEqual({
      uses: ['date', 'water_volume', 'skip', 'oil_volume'],
      rows: [['2024-01', '5', 'x', '7']],
      named: true,
    });
  });

  it('takes the order of the table where it has no head', () => {
    expect(datedBlock(readBlock('Jan 2024\t31\t7\nFeb 2024\t29\t6'), members)).toMatchObject({
      uses: ['date', 'days_on', 'oil_volume'],
      named: false,
    });
  });

  it('is none where no cell is a month', () => {
    expect(datedBlock(readBlock('31\t7\n29\t6'), members)).toBeUndefined();
    expect(datedBlock([], members)).toBeUndefined();
  });
});
