import { presets } from './presets';

describe('ranges of months', () => {
  it('end with the newest month there is data of', () => {
    expect(presets('2024-11-01').map(({ name, months }) => `${name}: ${months}`)).toEqual([
      'Last 12 months: Dec 2023 – Nov 2024',
      'Last 3 years: Dec 2021 – Nov 2024',
      'Last 5 years: Dec 2019 – Nov 2024',
      'Latest year: Jan 2024 – Dec 2024',
      'Year before: Jan 2023 – Dec 2023',
      'All months: ',
    ]);
  });

  it('are all months where there is no data', () => {
    expect(presets(null)).toMatchObject([{ name: 'All months', range: { start_date: '', end_date: '' } }]);
  });
});
