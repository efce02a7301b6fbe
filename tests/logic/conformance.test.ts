import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/json.ts';
import { compileJsonLogic } from '#logic/compile-json-logic.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import { encodeNode, encodeRule } from '#logic/encode-rule.ts';
import { applyFormulaEdit } from '#logic/formula/apply-formula-edit.ts';
import { formulaRows } from '#logic/formula/formula-rows.ts';

interface Case {
  readonly description: string;
  readonly rule: Json;
  readonly data?: Json;
  readonly result: Json;
}

const file = new URL('../../../shared/conformance/jsonlogic-core-278.json', import.meta.url);
const present = existsSync(file);
if (!present) console.info('skipped: the official JSON Logic cases are not beside this checkout');
const cases: readonly Case[] = present ? (JSON.parse(readFileSync(file, 'utf8')) as (Case | string)[]).filter((entry) => typeof entry !== 'string') : [];

describe.skipIf(!present)('the 278 official cases of JSON Logic', () => {
  it('are all there', () => {
    expect(cases).toHaveLength(278);
  });

  it.each(cases.map((entry) => [entry.description, entry] as const))('%s', (_, { rule, data, result }) => {
    const tree = decodeRule(rule);
    if (!tree.ok) throw new Error(JSON.stringify(tree.problems));

    const value = compileJsonLogic(tree.value)(data ?? null);

    expect(value).toEqual(result);
    expect(JSON.stringify(encodeRule(tree.value))).toBe(JSON.stringify(rule));
  });

  it.each(cases.map((entry) => [entry.description, entry] as const))(
    '%s is shown as a tree, and stays as it is when each line is put in its own place',
    (_, { rule }) => {
      const tree = decodeRule(rule);
      if (!tree.ok) throw new Error(JSON.stringify(tree.problems));

      const rows = formulaRows(tree.value);

      expect(rows[0]?.node).toBe(tree.value.root);
      for (const { node } of rows) {
        const edited = applyFormulaEdit(rule, { kind: 'put', path: node.path, json: encodeNode(node) });
        expect(edited.ok ? JSON.stringify(edited.value.logic) : node.path).toBe(JSON.stringify(rule));
      }
    },
  );
});
