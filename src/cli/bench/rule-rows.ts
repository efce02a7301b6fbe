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
    const told = rule.examples.filter(({ expect }) => 'value' in expect);
    return told.map(({ facts }) => ({ logic: rule.logic, facts, data: nest({ ...parameters, ...facts }) }));
  });
  const engine = new LogicEngine();
  const slots = new Slots();
  const rules = cases.map(({ logic }) => compiled(logic, slots, parameters));
  const strict = cases.map(({ facts }, index) => ({ rule: rules[index] ?? String, source: slots.fill(facts) }));
  const built = cases.map(({ logic, data }) => ({ rule: engine.build(logic) as (data: unknown) => unknown, data }));
  const times = measure([
    { name: 'strict', run: () => strict.map(({ rule, source }) => rule(source)) },
    { name: 'json-logic-js', run: () => cases.map(({ logic, data }) => jsonLogic.apply(logic, data)) },
    { name: 'json-logic-engine', run: () => built.map(({ rule, data }) => rule(data)) },
  ]);
  const each = (name: keyof typeof times): number => times[name] / cases.length;
  const [ours, js, built2] = [each('strict'), each('json-logic-js'), each('json-logic-engine')];
  const base = { name: `rule evaluation, strict, ${definition.rules.length} shipped rules over ${cases.length} examples`, value: ours, unit: 'ns' };
  return [
    { ...base, peer: 'json-logic-js', peerVersion: versionOf('json-logic-js'), peerValue: js, ratio: js / ours, hold: 'at least 15 x', ok: js / ours >= 15 },
    {
      ...base,
      peer: 'json-logic-engine build()',
      peerVersion: versionOf('json-logic-engine'),
      peerValue: built2,
      ratio: built2 / ours,
      hold: 'at least 0.5 x',
      ok: built2 / ours >= 0.5,
    },
  ];
}

/**
 * Facts stand in numbered slots, as an executor of our own holds them; the peers get the nested objects that they are made for.
 * Nobody's conversion is measured. Parameters are constants of the edition for ours, and part of the data for the peers, which know none.
 */
class Slots {
  readonly #places = new Map<string, number>();

  placeOf(name: string): number {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    this.#places.set(name, this.#places.size);
    return this.#places.size - 1;
  }

  fill(facts: Readonly<Record<string, FactValue>>): readonly (FactValue | undefined)[] {
    const slots = Array.from<FactValue | undefined>({ length: this.#places.size });
    for (const [name, value] of Object.entries(facts)) slots[this.placeOf(name)] = value;
    return slots;
  }
}

type Source = readonly (FactValue | undefined)[];

function compiled(logic: Json, slots: Slots, parameters: Readonly<Record<string, number>>): (source: Source) => unknown {
  const tree = decodeRule(logic);
  if (!tree.ok) throw new Error(`a shipped rule cannot be read: ${JSON.stringify(tree.problems)}`);
  const bind = (name: string): ((source: Source) => FactValue | undefined) => {
    const place = slots.placeOf(name);
    return (source) => source[place];
  };
  return compileRule<Source>(tree.value, { bind, constant: (name) => parameters[name] }).evaluate;
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
