import { deviceName } from './device-name';
import { inGroups } from './in-groups';

describe('a session', () => {
  it('is named after its browser and system', () => {
    const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36';
    expect(deviceName(chrome)).toBe('Chrome on Linux');
    expect(deviceName(`${chrome} Edg/142.0`)).toBe('Edge on Linux');
    expect(deviceName('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1')).toBe('Safari on iOS');
    expect(deviceName('curl/8')).toBe('Another program');
    expect(deviceName(null)).toBe('Another program');
  });
});

describe('the secret of a second factor', () => {
  it('stands in groups of four', () => {
    expect(inGroups('JBSWY3DPEHPK3P')).toBe('JBSW Y3DP EHPK 3P');
    expect(inGroups('')).toBe('');
  });
});
