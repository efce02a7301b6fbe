import type { FactDefinition } from '#domain/fact.ts';
import { namesOfLogic } from '#logic/names-of-logic.ts';
import type { Model } from '../model.ts';

/** The facts and rules about which a draft can say something else than the edition in force. */
export interface Affected {
  readonly facts: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
}

/**
 * What follows from the changes of a draft: the facts and rules that were changed, and all that read them, a changed parameter or one another, however
 * far on. About everything else both say the same, so nobody needs to work it out twice.
 */
export function affectedBy(published: Model, draft: Model): Affected {
  const changed = new Set(changedIds(published.parameters, draft.parameters).map((id) => `p.${id}`));
  const facts = new Set(changedIds(published.facts, draft.facts));
  const rules = new Set(changedIds(published.rules, draft.rules));
  for (const id of facts) changed.add(id);
  const reading = readersOf(published, draft);
  const waiting = [...changed, ...[...rules].map(asRule)];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    for (const reader of reading.get(name) ?? []) {
      const known = reader.kind === 'rule' ? rules : facts;
      if (known.has(reader.id)) continue;
      known.add(reader.id);
      waiting.push(reader.kind === 'rule' ? asRule(reader.id) : reader.id);
    }
  }
  return { facts, rules };
}

interface Reader {
  readonly kind: 'rule' | 'fact';
  readonly id: string;
}

/** Apart from the names of facts, which hold no space. */
function asRule(id: string): string {
  return `rule ${id}`;
}

function changedIds<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): readonly string[] {
  if (before === after) return [];
  return [...new Set([...before.keys(), ...after.keys()])].filter((id) => {
    const [left, right] = [before.get(id), after.get(id)];
    return left !== right && JSON.stringify(left) !== JSON.stringify(right);
  });
}

/** Who reads a name, in either of the two. */
function readersOf(...models: readonly Model[]): ReadonlyMap<string, readonly Reader[]> {
  const readers = new Map<string, Reader[]>();
  const note = (name: string, reader: Reader): void => {
    const known = readers.get(name);
    if (known === undefined) readers.set(name, [reader]);
    else known.push(reader);
  };
  for (const model of models) {
    for (const { id, logic } of model.rules.values()) for (const name of namesOfLogic(logic)) note(name, { kind: 'rule', id });
    for (const fact of model.facts.values()) for (const name of sourcesOf(fact)) note(name, { kind: 'fact', id: fact.id });
  }
  return readers;
}

function sourcesOf({ source }: FactDefinition): readonly string[] {
  if (source.kind === 'rule') return [asRule(source.rule)];
  if (source.kind !== 'aggregate') return [];
  return [...(source.where === undefined ? [] : namesOfLogic(source.where)), source.of, source.by].filter((name) => name !== undefined);
}
