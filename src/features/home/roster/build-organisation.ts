import type { CampaignDefinition } from '#domain/definition.ts';
import type { Officer, Organisation, Unit } from '#domain/organisation.ts';
import type { Problem } from '#domain/problem.ts';
import type { Language } from '#i18n/language.ts';
import { files as english } from '#i18n/en/files.ts';
import { files as chinese } from '#i18n/zh/files.ts';
import { type CellRead, wrong } from './cell-read.ts';
import { readCode, readName } from './read-cell.ts';
import { type Option, readChoice, toOptions } from './read-choice.ts';
import { readField } from './read-field.ts';
import { type RosterColumn, rosterColumns } from './roster-columns.ts';
import type { RosterCell, RosterRow, RosterTable } from './roster-table.ts';

/** The tables of a roster; one that is absent leaves what the definition has. */
export interface RosterTables {
  readonly units: RosterTable | undefined;
  readonly officers: RosterTable | undefined;
  /** In which what may be chosen is told. */
  readonly language: Language;
}

const KINDS = ['office', 'section', 'institute', 'centre', 'brigade'] as const;
const NAME_AT_MOST = 100;
type Values = Readonly<Record<string, string | number | boolean>>;

/** Units and officers of a roster, with what is wrong in which cell. With any error they are not to be used. */
export function buildOrganisation(
  definition: CampaignDefinition,
  { units, officers, language }: RosterTables,
): { readonly organisation: Organisation; readonly problems: readonly Problem[] } {
  const { organisation } = definition;
  const problems: Problem[] = [...(units?.problems ?? []), ...(officers?.problems ?? [])];
  const builder = new Builder(definition, language, problems);
  const people = officers === undefined ? organisation.officers.map(officerOption) : builder.people(officers);
  const unitList = units === undefined ? organisation.units : builder.units(units, people);
  const officerList = officers === undefined ? organisation.officers : builder.officers(officers, unitList.map(unitOption));
  return { organisation: { ...organisation, units: [...unitList], officers: [...officerList] }, problems };
}

function officerOption({ id, name }: Officer): Option {
  return { code: id, names: name === undefined ? [id] : [id, name] };
}

function unitOption({ id, name }: Unit): Option {
  return { code: id, names: [name.zh, name.en, id] };
}

class Builder {
  readonly #definition: CampaignDefinition;
  readonly #language: Language;
  readonly #problems: Problem[];

  constructor(definition: CampaignDefinition, language: Language, problems: Problem[]) {
    this.#definition = definition;
    this.#language = language;
    this.#problems = problems;
  }

  /** Whom the units may name: every officer of the roster that has a code, right or wrong in the rest. */
  people({ rows }: RosterTable): readonly Option[] {
    return rows.flatMap(({ cells }): readonly Option[] => {
      const code = cells.get('id');
      const read = code === undefined ? undefined : readCode(code);
      const name = cells.get('officerName')?.text ?? '';
      return read?.ok === true ? [{ code: read.value, names: name === '' ? [read.value] : [read.value, name] }] : [];
    });
  }

  units({ rows }: RosterTable, people: readonly Option[]): readonly Unit[] {
    const known = new Map(this.#definition.organisation.units.map((unit) => [unit.id, unit]));
    const columns = rosterColumns(this.#definition, 'unit');
    const kinds = toOptions(
      KINDS.map((code) => ({ code, title: { zh: chinese[`files.roster.kind.${code}`], en: english[`files.roster.kind.${code}`] } })),
      this.#language,
    );
    return this.#each(rows, (row, id) => {
      const before = known.get(id);
      const zh = this.#take(row, 'unitName', (cell) => readName(cell, NAME_AT_MOST));
      const en = this.#takeOptional(row, 'unitEnglish', (cell) => readName(cell, NAME_AT_MOST));
      const kind = this.#take(row, 'kind', (cell) => readChoice(cell, kinds, 'roster.choice.unknown'));
      const firstResponsible = this.#take(row, 'firstResponsible', (cell) => readChoice(cell, people, 'roster.officer.unknown'));
      const liaison = this.#take(row, 'liaison', (cell) => readChoice(cell, people, 'roster.officer.unknown'));
      const fields = this.#fields(row, columns, before?.fields);
      const name = { zh: zh ?? id, en: en ?? (before?.name.zh === zh ? before?.name.en : undefined) ?? zh ?? id };
      return { id, name, kind: KINDS.find((each) => each === kind) ?? 'brigade', firstResponsible: firstResponsible ?? id, liaison: liaison ?? id, ...fields };
    });
  }

  officers({ rows }: RosterTable, units: readonly Option[]): readonly Officer[] {
    const { organisation } = this.#definition;
    const known = new Map(organisation.officers.map((officer) => [officer.id, officer]));
    const columns = rosterColumns(this.#definition, 'officer');
    const posts = toOptions(
      organisation.posts.map(({ id, title }) => ({ code: id, title })),
      this.#language,
    );
    return this.#each(rows, (row, id) => {
      const before = known.get(id);
      const name = row.cells.has('officerName') ? this.#takeOptional(row, 'officerName', (cell) => readName(cell, NAME_AT_MOST)) : before?.name;
      const unit = this.#takeOptional(row, 'unit', (cell) => readChoice(cell, units, 'roster.unit.unknown'));
      const post = this.#take(row, 'post', (cell) => readChoice(cell, posts, 'roster.post.unknown'));
      return {
        id,
        ...(name === undefined ? {} : { name }),
        ...(unit === undefined ? {} : { unit }),
        post: post ?? id,
        ...this.#fields(row, columns, before?.fields),
      };
    });
  }

  /** One record a row; a row without a fit code, or with one that stands further up, gives none. */
  #each<T>(rows: readonly RosterRow[], build: (row: RosterRow, id: string) => T): readonly T[] {
    const first = new Map<string, number>();
    return rows.flatMap((row): readonly T[] => {
      const id = this.#take(row, 'id', readCode);
      if (id === undefined) return [];
      const cell = row.cells.get('id');
      const earlier = first.get(id);
      if (earlier !== undefined && cell !== undefined) {
        this.#problems.push(wrong('roster.code.repeated', cell, { first: earlier }).problem);
        return [];
      }
      first.set(id, row.number);
      return [build(row, id)];
    });
  }

  #take<T>(row: RosterRow, key: string, read: (cell: RosterCell) => CellRead<T>): T | undefined {
    const cell = row.cells.get(key);
    const answer = cell === undefined ? undefined : read(cell);
    if (answer?.ok === false) this.#problems.push(answer.problem);
    return answer?.ok === true ? answer.value : undefined;
  }

  #takeOptional<T>(row: RosterRow, key: string, read: (cell: RosterCell) => CellRead<T>): T | undefined {
    return (row.cells.get(key)?.text ?? '') === '' ? undefined : this.#take(row, key, read);
  }

  /** The roster's own fields: a column that is not there leaves what was, an empty cell takes it away. */
  #fields(row: RosterRow, columns: readonly RosterColumn[], before: Values | undefined): { readonly fields?: Record<string, string | number | boolean> } {
    const fields = new Map(Object.entries(before ?? {}));
    for (const { key, field } of columns) {
      if (field === undefined || !row.cells.has(key)) continue;
      const value = this.#take(row, key, (cell) => readField(cell, field.fact, this.#language));
      if (value === undefined) fields.delete(field.id);
      else fields.set(field.id, value);
    }
    return fields.size === 0 ? {} : { fields: Object.fromEntries(fields) };
  }
}
