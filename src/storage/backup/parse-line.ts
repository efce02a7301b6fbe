import { isJsonObject, type JsonObject } from '#domain/json.ts';

/** The JSON object of a line; undefined where it holds none. */
export function parseLine(line: string): JsonObject | undefined {
  try {
    const found: unknown = JSON.parse(line);
    return isJsonObject(found) ? found : undefined;
  } catch {
    return undefined;
  }
}
