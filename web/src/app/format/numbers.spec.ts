import { compact, displayUnit, full, parseNumber, percent, scaleFor, significant } from './numbers';

describe('numbers', () => {
  it('keeps at most four significant digits and the prefix of the trade', () => {
    expect(compact(58_123_456, 'bbl')).toBe('58.12 MMbbl');
    expect(compact(1_946_000, 'Mcf/d')).toBe('1.946 Bcf/d');
    expect(compact(12_300, 'Mcf')).toBe('12.3 MMcf');
    expect(compact(2_500_000_000, 'Mcf')).toBe('2.5 Tcf');
    expect(compact(999, 'bbl')).toBe('999 bbl');
  });

  it('moves metric volumes by powers of ten, never by field prefixes', () => {
    expect(compact(4_500, displayUnit('Sm3'))).toBe('4.5 10³ Sm³');
    expect(compact(4_500, displayUnit('1000 Sm3'))).toBe('4.5 10⁶ Sm³');
  });

  it('leaves a unit it does not know alone', () => {
    expect(scaleFor(5_000_000, 'furlong')).toEqual({ factor: 1, unit: 'furlong' });
  });

  it('shows tables at full precision with thousands commas', () => {
    expect(full(1_876_530)).toBe('1,876,530');
    expect(full(11_234.5678)).toBe('11,234.568');
    expect(full(0)).toBe('0');
  });

  it('never shows a small volume as zero', () => {
    expect(full(0.000123456)).toBe('0.000123');
  });

  it('shows what is missing as an en dash and never as zero', () => {
    expect([full(null), full(undefined), significant(null), compact(null, 'bbl'), percent(null)]).toEqual(
      Array(5).fill('–'),
    );
  });

  it('uses the minus sign, not the hyphen', () => {
    expect(full(-12)).toBe('−12');
    expect(percent(-0.0361)).toBe('−3.6 %');
    expect(full(-0.0000001).startsWith('−')).toBe(true);
  });

  it('has one decimal in a percentage', () => {
    expect(percent(0.379)).toBe('37.9 %');
    expect(percent(0.4)).toBe('40.0 %');
  });

  it('reads a typed number, and tells a blank from something unreadable', () => {
    expect(parseNumber(' 1,234.5 ')).toBe(1234.5);
    expect(parseNumber('−5')).toBe(-5);
    expect(parseNumber('')).toBeNull();
    for (const wrong of ['12,5', '1.2.3', 'abc', '1 000', '0x10', 'NaN', '-'])
      expect(parseNumber(wrong)).toBeUndefined();
  });
});
