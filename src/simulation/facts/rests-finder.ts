import type { FactDefinition } from '#domain/fact.ts';
import type { AggregateSource } from '#domain/fact-source.ts';
import type { SubjectKind } from '#domain/id.ts';
import type { Json } from '#domain/json.ts';
import type { Model } from '#engine/model.ts';
import { namesOfLogic } from '#logic/names-of-logic.ts';
import type { World } from '../world/world.ts';
import type { Rests } from './rests.ts';

/** Finds what has to change before a value can: columns of the subject itself, the day, or something elsewhere. */
export class RestsFinder {
  readonly #model: Model;
  readonly #world: World;

  constructor({ model, world }: { readonly model: Model; readonly world: World }) {
    this.#model = model;
    this.#world = world;
  }

  /** Of an aggregate's members, what each brings to it. */
  ofAggregate({ over, where, of, by }: AggregateSource): Rests {
    const rests: Rests = { columns: new Set(), timed: false, elsewhere: false };
    const names = [...(where === undefined ? [] : namesOfLogic(where)), of, by].filter((name) => name !== undefined);
    for (const name of names) this.#add(rests, over, name);
    return rests;
  }

  /** Of some logic about a kind of subject. */
  ofLogic(kind: SubjectKind, logic: Json): Rests {
    const rests: Rests = { columns: new Set(), timed: false, elsewhere: false };
    for (const name of namesOfLogic(logic)) this.#add(rests, kind, name);
    return rests;
  }

  #add(rests: Rests, kind: SubjectKind, name: string): void {
    const fact = this.#model.facts.get(name);
    if (fact === undefined || fact.source.kind === 'given') return;
    if (fact.subject === kind) this.#addOwn(rests, fact);
    // The roster never changes, and neither does what a subject came from.
    else if (fact.source.kind !== 'roster') rests.elsewhere = true;
  }

  #addOwn(rests: Rests, { id, subject, source }: FactDefinition): void {
    const table = this.#world.table(subject);
    switch (source.kind) {
      case 'recorded':
        rests.columns.add(table.fact(id));
        break;
      case 'state':
      case 'phase':
        rests.columns.add(table.instancesOf(source.chart).place);
        break;
      case 'deadline': {
        const { due, passed } = table.deadline(source.chart, source.deadline);
        rests.columns.add(due);
        rests.columns.add(passed);
        rests.timed ||= source.measure !== 'passed';
        break;
      }
      case 'window':
        rests.timed = true;
        break;
      case 'rule':
        for (const name of namesOfLogic(this.#model.rules.get(source.rule)?.logic ?? null)) this.#add(rests, subject, name);
        break;
      case 'aggregate':
        rests.elsewhere = true;
        break;
      default:
    }
  }
}
