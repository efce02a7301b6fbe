import type { CampaignDefinition } from '#domain/definition.ts';
import type { Officer, Unit } from '#domain/organisation.ts';
import { ownValue } from '#domain/own-value.ts';
import type { Translate } from '#i18n/i18n.ts';
import type { Language } from '#i18n/language.ts';
import { textIn } from '#i18n/language.ts';
import type { OutCell, OutTable } from '#files/write/out-table.ts';
import { type RosterColumn, rosterColumns, type RosterKind } from './roster-columns.ts';

const WIDTH = 16;
const HELP_WIDTH = 90;

/** The roster of a definition as tables to be filled in: its units, its officers, and a sheet that explains them. */
export function rosterTemplate(definition: CampaignDefinition, t: Translate, language: Language): readonly OutTable[] {
  const { organisation } = definition;
  const postOf = new Map(organisation.posts.map(({ id, title }) => [id, textIn(title, language)]));
  const unitOf = new Map(organisation.units.map(({ id, name }) => [id, textIn(name, language)]));
  const unitCells = (unit: Unit): Readonly<Record<string, OutCell>> => ({
    id: unit.id,
    unitName: unit.name.zh,
    unitEnglish: unit.name.en,
    kind: t(`files.roster.kind.${unit.kind}`),
    firstResponsible: unit.firstResponsible,
    liaison: unit.liaison,
  });
  const officerCells = ({ id, name, unit, post }: Officer): Readonly<Record<string, OutCell>> => ({
    id,
    officerName: name ?? null,
    unit: unit === undefined ? null : (unitOf.get(unit) ?? unit),
    post: postOf.get(post) ?? post,
  });
  const table = (kind: RosterKind, records: readonly { readonly own: Readonly<Record<string, OutCell>>; readonly fields: Unit['fields'] }[]): OutTable => {
    const columns = rosterColumns(definition, kind);
    return {
      name: t(`files.roster.sheet.${kind}`),
      columns: columns.map(({ titles: [zh, en] }) => ({ title: language === 'en' ? en : zh, width: WIDTH })),
      rows: records.map(({ own, fields = {} }) => columns.map((column) => own[column.key] ?? fieldCell(column, fields, { t, language }))),
    };
  };
  return [
    table(
      'unit',
      organisation.units.map((unit) => ({ own: unitCells(unit), fields: unit.fields })),
    ),
    table(
      'officer',
      organisation.officers.map((officer) => ({ own: officerCells(officer), fields: officer.fields })),
    ),
    helpTable(definition, t, language),
  ];
}

function helpTable({ organisation }: CampaignDefinition, t: Translate, language: Language): OutTable {
  const kinds = (['office', 'section', 'institute', 'centre', 'brigade'] as const).map((kind) => t(`files.roster.kind.${kind}`));
  const separator = t('common.list.separator');
  const lines = [
    t('files.roster.help.codes'),
    t('files.roster.help.references'),
    t('files.roster.help.kinds', { kinds: kinds.join(separator) }),
    t('files.roster.help.posts', { posts: organisation.posts.map(({ title }) => textIn(title, language)).join(separator) }),
    t('files.roster.help.fields'),
    t('files.roster.help.tables'),
  ];
  return { name: t('files.roster.sheet.help'), columns: [{ title: t('files.roster.sheet.help'), width: HELP_WIDTH }], rows: lines.map((line) => [line]) };
}

function fieldCell(
  { field }: RosterColumn,
  fields: NonNullable<Unit['fields']>,
  { t, language }: { readonly t: Translate; readonly language: Language },
): OutCell {
  const value = field === undefined ? undefined : ownValue(fields, field.id);
  if (value === undefined) return null;
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  const entry = field?.fact?.enum?.find(({ code }) => code === value);
  return entry === undefined ? value : textIn(entry.title, language);
}
