/** What a record itself holds under a key: never what every object inherits (`constructor`), whatever name comes from outside. */
export function ownValue<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
