import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { definitionJsonSchema } from '#domain/definition.ts';
import { migrateDefinition, type Migration, migrations } from '#domain/migrate-definition.ts';
import { parseDefinition } from '#domain/parse-definition.ts';

/** Golden files are only ever added: each is a document as some version of the program wrote it. */
const golden = (name: string): unknown => JSON.parse(readFileSync(new URL(`golden/${name}`, import.meta.url), 'utf8'));

const rename: Migration = { from: 1, migrate: ({ theme, ...rest }) => ({ ...rest, motto: theme ?? null }) };
const add: Migration = { from: 2, migrate: (document) => ({ ...document, extra: true }) };

describe('a definition of an older format', () => {
  it('opens: the first golden file is still what version 1 means', () => {
    const parsed = parseDefinition(golden('definition-v1.json'));

    expect(parsed).toMatchObject({ ok: true, value: { schemaVersion: 1, meta: { id: 'tiny' } } });
  });

  it('goes through every step between, in order, and carries the number of the last', () => {
    const migrated = migrateDefinition({ format: 'qibu.campaign', schemaVersion: 1, theme: 'x' }, [rename, add], 3);

    expect(migrated).toEqual({ ok: true, value: { format: 'qibu.campaign', schemaVersion: 3, motto: 'x', extra: true } });
  });

  it('is refused where a step is missing', () => {
    const migrated = migrateDefinition({ format: 'qibu.campaign', schemaVersion: 1 }, [add], 3);

    expect(migrated).toMatchObject({ ok: false, problems: [{ code: 'definition.version.noPath' }] });
  });

  it('[K15] of a newer format is refused with both numbers, and not touched', () => {
    const document = Object.freeze({ format: 'qibu.campaign', schemaVersion: 7 });

    const migrated = migrateDefinition(document);

    expect(migrated).toMatchObject({ ok: false, problems: [{ code: 'definition.version.newer', detail: { found: 7, known: 1 } }] });
  });

  it('has a step for each version but the newest', () => {
    expect(migrations.map(({ from }) => from)).toEqual([]);
  });
});

describe('the JSON Schema of the definition', () => {
  it('is a draft 2020-12 schema that names the parts of the document and allows no others', () => {
    const schema = definitionJsonSchema() as { readonly $schema: string; readonly properties: object; readonly additionalProperties: boolean };

    expect(schema.$schema).toContain('2020-12');
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(['meta', 'calendar', 'stages', 'charts', 'rules', 'ladders']));
    expect(schema.additionalProperties).toBe(false);
  });

  it('is shipped as it is: run `qibu demo --write` after a change of the format', () => {
    const shipped = readFileSync(new URL('../../public/demo/definition.schema.json', import.meta.url), 'utf8');

    expect(JSON.parse(shipped)).toEqual(JSON.parse(JSON.stringify(definitionJsonSchema())));
  });
});
