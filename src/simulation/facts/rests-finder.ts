import type { FactDefinition } from '#domain/fact.ts';
import type { AggregateSource } from '#domain/fact-source.ts';
import type { SubjectKind } from '#domain/id.ts';
import type { Json } from '#domain/json.ts';
import type { Model } from '#engine/model.ts';
import { namesOfLogic } from '#logic/names-of-logic.ts';
import type { Column } from '../world/column.ts';
import { kept } from '../world/table.ts';
import type { World } from '../world/world.ts';
import type { OwnPart } from './remembered.ts';
import type { Rests } from './rests.ts';

/** What some logic rests on, wherever it stands. */
export interface Everything {
  readonly columns: ReadonlySet<Column>;
  readonly timed: boolean;
}

/** Finds what has to change before a value can: columns of the subject itself, the day, or something elsewhere. */
export class RestsFinder {
  readonly #model: Model;
  readonly #world: World;
  readonly #names = new Map<string, readonly string[]>();
  readonly #everything = new Map<string, Everything>();
  readonly #parameters = new Map<string, ReadonlySet<string>>();

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

  /** What of the subject itself some logic alone rests on; undefined where it rests on anything else. */
  ownParts(kind: SubjectKind, logic: Json): readonly OwnPart[] | undefined {
    const parts: OwnPart[] = [];
    for (const name of namesOfLogic(logic)) if (!this.#isOwn(parts, kind, name)) return undefined;
    return parts;
  }

  #isOwn(parts: OwnPart[], kind: SubjectKind, name: string): boolean {
    if (name.startsWith('p.')) return true;
    const fact = this.#model.facts.get(name);
    if (fact === undefined || fact.subject !== kind) return false;
    const { source } = fact;
    if (source.kind === 'rule') return this.#namesOfRule(source.rule).every((each) => this.#isOwn(parts, kind, each));
    const part = this.#ownPart(fact);
    if (part === undefined) return false;
    if (!parts.some(({ column, measure }) => column === part.column && measure === part.measure)) parts.push(part);
    return true;
  }

  #ownPart({ id, subject, source }: FactDefinition): OwnPart | undefined {
    const table = this.#world.table(subject);
    if (source.kind === 'recorded') return { column: table.fact(id), passed: undefined, measure: 'itself' };
    if (source.kind === 'state' || source.kind === 'phase') return { column: table.instancesOf(source.chart).place, passed: undefined, measure: 'itself' };
    if (source.kind !== 'deadline') return undefined;
    const { due, passed } = table.deadline(source.chart, source.deadline);
    return { column: due, passed, measure: source.measure };
  }

  /** Everything anywhere on which a rule rests: while no column of it and not the day has changed, it says the same. */
  everythingOfRule(rule: string): Everything {
    return kept(this.#everything, rule, () => {
      const everything = { columns: new Set<Column>(), timed: false };
      for (const name of this.#namesOfRule(rule)) this.#spread(everything, name);
      return everything;
    });
  }

  /** The parameters on which some logic rests, its own and those of whatever it reads. */
  parametersOf(logic: Json): ReadonlySet<string> {
    return new Set(namesOfLogic(logic).flatMap((name) => [...this.#parametersOfName(name)]));
  }

  #parametersOfName(name: string): ReadonlySet<string> {
    if (name.startsWith('p.')) return new Set([name.slice(2)]);
    return kept(this.#parameters, name, () => {
      const source = this.#model.facts.get(name)?.source;
      const names =
        source?.kind === 'rule'
          ? this.#namesOfRule(source.rule)
          : source?.kind === 'aggregate'
            ? [...(source.where === undefined ? [] : namesOfLogic(source.where)), source.of, source.by].filter((each) => each !== undefined)
            : [];
      return new Set(names.flatMap((each) => [...this.#parametersOfName(each)]));
    });
  }

  #namesOfRule(rule: string): readonly string[] {
    return kept(this.#names, rule, () => namesOfLogic(this.#model.rules.get(rule)?.logic ?? null));
  }

  #spread(everything: { columns: Set<Column>; timed: boolean }, name: string): void {
    const fact = this.#model.facts.get(name);
    if (fact === undefined) return;
    const { source } = fact;
    const own: Rests = { columns: everything.columns, timed: false, elsewhere: false };
    if (source.kind === 'rule') for (const each of this.#namesOfRule(source.rule)) this.#spread(everything, each);
    else if (source.kind === 'aggregate') {
      everything.columns.add(this.#world.table(source.over).count);
      const names = [...(source.where === undefined ? [] : namesOfLogic(source.where)), source.of, source.by];
      for (const each of names) if (each !== undefined) this.#spread(everything, each);
    } else this.#addOwn(own, fact);
    everything.timed ||= own.timed;
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
        for (const name of this.#namesOfRule(source.rule)) this.#add(rests, subject, name);
        break;
      case 'aggregate':
        rests.elsewhere = true;
        break;
      default:
    }
  }
}
