import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { definitionJsonSchema } from '#domain/definition.ts';
import { packLog } from '#storage/packed-log.ts';
import { buildDemo } from './build-demo.ts';

/** Writes `definition.json`, `log.json` and the JSON Schema of definitions into a folder, as compact JSON (the log packed) with a line break at the end. */
export function writeDemo(folder: string): void {
  const { definition, recorder } = buildDemo();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'definition.json'), `${JSON.stringify(definition)}\n`);
  writeFileSync(join(folder, 'definition.schema.json'), `${JSON.stringify(definitionJsonSchema())}\n`);
  writeFileSync(join(folder, 'log.json'), `${JSON.stringify(packLog(recorder.commits))}\n`);
}
