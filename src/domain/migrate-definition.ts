import { DEFINITION_FORMAT, DEFINITION_VERSION } from './definition.ts';
import { isJsonObject, type JsonObject } from './json.ts';
import type { Result } from './problem.ts';

/** One step forward: from `from` to `from + 1`. Pure, without time or chance; its golden file is never changed. */
export interface Migration {
  readonly from: number;
  readonly migrate: (document: JsonObject) => JsonObject;
}

/** Every step that this program knows, in order. Version 1 is the first, so there is none yet. */
export const migrations: readonly Migration[] = [];

/**
 * Brings a document to the wanted version, step by step. Refuses another format, a version that no step leads from,
 * and a newer version (`definition.version.newer`: open it read-only, K15).
 */
export function migrateDefinition(input: unknown, steps: readonly Migration[] = migrations, wanted: number = DEFINITION_VERSION): Result<JsonObject> {
  if (!isJsonObject(input) || input['format'] !== DEFINITION_FORMAT) return refuse('definition.format.unknown', '/format');
  let document = input as JsonObject;
  let version = document['schemaVersion'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return refuse('definition.version.malformed', '/schemaVersion');
  if (version > wanted) return refuse('definition.version.newer', '/schemaVersion', { found: version, known: wanted });
  while (version < wanted) {
    const step = steps.find(({ from }) => from === version);
    if (step === undefined) return refuse('definition.version.noPath', '/schemaVersion', { found: version, known: wanted });
    version += 1;
    document = { ...step.migrate(document), schemaVersion: version };
  }
  return { ok: true, value: document };
}

function refuse(code: string, path: string, detail: Readonly<Record<string, string | number>> = {}): Result<JsonObject> {
  return { ok: false, problems: [{ severity: 'error', code, path, detail }] };
}
