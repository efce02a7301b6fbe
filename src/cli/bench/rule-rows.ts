import jsonLogic from 'json-logic-js';
import { LogicEngine } from 'json-logic-engine';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { Json } from '#domain/json.ts';
import { compileRule } from '#logic/compile-rule.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import { measure } from './measure.ts';
import type { Row } from './row.ts';
import { versionOf } from './version-of.ts';

interface Nested {
  [key: string]: Nested | FactValue;
}

/** The shipped rules over the facts of their own examples: strict closures, json-logic-js, and json-logic-engine's built functions. */
export function ruleRows(definition: CampaignDefinition): readonly Row[] {
  const parameters = Object.fromEntries(definition.parameters.map(({ id, value }) => [`p.${id}`, value]));
  const cases = definition.rules.flatMap((rule) => {
    const facts = rule.examples.filter(({ expect }) => 'value' in expect).map((example) => nest({ ...parameters, ...example.facts }));
    return facts.map((data) => ({ logic: rule.logic, data }));
  });
  const engine = new LogicEngine();
  const strict = cases.map(({ logic, data }) => ({ rule: compiled(logic), data }));
  const built = cases.map(({ logic, data }) => ({ rule: engine.build(logic) as (data: unknown) => unknown, data }));
  const times = measure([
    { name: 'strict', run: () => strict.map(({ rule, data }) => rule(data)) },
    { name: 'json-logic-js', run: () => cases.map(({ logic, data }) => jsonLogic.apply(logic, data)) },
    { name: 'json-logic-engine', run: () => built.map(({ rule, data }) => rule(data)) },
  ]);
  const each = (name: keyof typeof times): number => times[name] / cases.length;
  const [ours, js, built2] = [each('strict'), each('json-logic-js'), each('json-logic-engine')];
  const base = { name: `rule evaluation, strict, ${definition.rules.length} shipped rules over ${cases.length} examples`, value: ours, unit: 'ns' };
  return [
    { ...base, peer: 'json-logic-js', peerVersion: versionOf('json-logic-js'), peerValue: js, ratio: js / ours, hold: 'at least 15 x', ok: js / ours >= 15 },
    { ...base, peer: 'json-logic-engine build()', peerVersion: versionOf('json-logic-engine'), peerValue: built2, ratio: built2 / ours, hold: 'at least 0.5 x', ok: built2 / ours >= 0.5 },
  ];
}

function compiled(logic: Json): (data: Nested) => unknown {
  const tree = decodeRule(logic);
  if (!tree.ok) throw new Error(`a shipped rule cannot be read: ${JSON.stringify(tree.problems)}`);
  return compileRule<Nested>(tree.value, { bind: readerOf }).evaluate;
}

/** Reads a dotted name from nested data, as the peers do. */
function readerOf(name: string): (data: Nested) => FactValue | undefined {
  const parts = name.split('.');
  return (data) => {
    let value: Nested | FactValue | undefined = data;
    for (const part of parts) {
      if (typeof value !== 'object' || value === null) return undefined;
      value = (value as Nested)[part];
    }
    return value as FactValue | undefined;
  };
}

function nest(flat: Readonly<Record<string, FactValue>>): Nested {
  const root: Nested = {};
  for (const [name, value] of Object.entries(flat)) {
    const parts = name.split('.');
    const last = parts.pop() ?? name;
    let place = root;
    for (const part of parts) place = (place[part] ??= {}) as Nested;
    place[last] = value;
  }
  return root;
}
