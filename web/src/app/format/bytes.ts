const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** A size of a file: `2.1 MB`, thousands of bytes as disks count them. */
export function bytes(size: number): string {
  const step = size < 1000 ? 0 : Math.min(Math.floor(Math.log10(size) / 3), UNITS.length - 1);
  const value = size / 1000 ** step;
  const digits = step === 0 || value >= 99.95 ? 0 : 1;
  return `${value.toFixed(digits)} ${UNITS[step] ?? ''}`;
}
