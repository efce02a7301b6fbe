const isPlain = (value: object): boolean => [Object.prototype, null].includes(Object.getPrototypeOf(value));

function isLossless(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  return value === null || typeof value === 'boolean' || typeof value === 'string';
}

/** The paths at which a value would not come back from JSON as it went in: functions, undefined, NaN, -0, dates, holes, classes. */
export function lostInJson(value: unknown, path = ''): readonly string[] {
  if (isLossless(value)) return [];
  if (Array.isArray(value)) return Array.from(value, (item, index) => lostInJson(item, `${path}/${index}`)).flat();
  if (typeof value !== 'object' || value === null || !isPlain(value)) return [`${path} is ${String(value)} (${typeof value})`];
  return Object.entries(value).flatMap(([key, item]) => lostInJson(item, `${path}/${key}`));
}
