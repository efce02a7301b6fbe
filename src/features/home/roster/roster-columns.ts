import type { CampaignDefinition } from '#domain/definition.ts';
import type { FactDefinition } from '#domain/fact.ts';
import { files as english } from '#i18n/en/files.ts';
import { files as chinese } from '#i18n/zh/files.ts';

/** What a roster lists: units in one table, officers in another. */
export type RosterKind = 'unit' | 'officer';

/** A column of a roster: the key of the record that it fills, and the titles by which it is found, Chinese first. */
export interface RosterColumn {
  readonly key: string;
  readonly titles: readonly [zh: string, en: string];
  /** Without it a table is no roster of its kind. */
  readonly isRequired: boolean;
  /** For a column of the roster's own fields: the fact that reads it, if one does. */
  readonly field?: { readonly id: string; readonly fact: FactDefinition | undefined };
}

const FIXED: Readonly<Record<RosterKind, readonly (readonly [key: keyof typeof TITLES, isRequired: boolean])[]>> = {
  unit: [
    ['id', true],
    ['unitName', true],
    ['unitEnglish', false],
    ['kind', true],
    ['firstResponsible', true],
    ['liaison', true],
  ],
  officer: [
    ['id', true],
    ['officerName', false],
    ['unit', true],
    ['post', true],
  ],
};

const TITLES = {
  id: 'files.roster.column.id',
  unitName: 'files.roster.column.unitName',
  unitEnglish: 'files.roster.column.unitEnglish',
  kind: 'files.roster.column.kind',
  firstResponsible: 'files.roster.column.firstResponsible',
  liaison: 'files.roster.column.liaison',
  officerName: 'files.roster.column.officerName',
  unit: 'files.roster.column.unit',
  post: 'files.roster.column.post',
} as const;

/** What the tables call the fields that a unit or an officer has beside the roster's own. */
const BUILT_IN: ReadonlySet<string> = new Set(['id', 'kind', 'name', 'unit', 'post']);

/** The columns of a roster under a definition: the fixed ones, then every field that a fact reads or that a record holds already. */
export function rosterColumns(definition: CampaignDefinition, kind: RosterKind): readonly RosterColumn[] {
  const fixed = FIXED[kind].map(([key, isRequired]): RosterColumn => ({ key, isRequired, titles: [chinese[TITLES[key]], english[TITLES[key]]] }));
  return [...fixed, ...fieldColumns(definition, kind)];
}

function fieldColumns({ vocabulary, organisation }: CampaignDefinition, kind: RosterKind): readonly RosterColumn[] {
  const fields = new Map<string, FactDefinition | undefined>();
  for (const fact of vocabulary) if (fact.source.kind === 'roster' && fact.subject === kind) fields.set(fact.source.field, fact);
  for (const { fields: own = {} } of kind === 'unit' ? organisation.units : organisation.officers) {
    for (const field of Object.keys(own)) if (!fields.has(field)) fields.set(field, undefined);
  }
  return [...fields]
    .filter(([field]) => !BUILT_IN.has(field))
    .map(([id, fact]) => ({ key: `field ${id}`, isRequired: false, titles: [fact?.title.zh ?? id, fact?.title.en ?? id], field: { id, fact } }));
}
