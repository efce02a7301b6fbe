const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** A size as people read it: `812 KB`, `3.4 MB`. Decimal, as file managers count. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value >= 100 || unit === 0 ? Math.round(value) : Number(value.toFixed(1))} ${UNITS[unit]}`;
}
