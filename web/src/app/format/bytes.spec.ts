import { bytes } from './bytes';

describe('a size of a file', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [2_134_567, '2.1 MB'],
    [99_960_000, '100 MB'],
    [4_294_967_296, '4.3 GB'],
  ])('%i is %s', (size, text) => {
    expect(bytes(size)).toBe(text);
  });
});
