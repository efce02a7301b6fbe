import type { CampaignDefinition } from '#domain/definition.ts';
import { parseDefinition } from '#domain/parse-definition.ts';
import type { Problem } from '#domain/problem.ts';
import { checkDefinition } from '#engine/check/check-definition.ts';
import { readSheets } from '#files/read-sheets.ts';
import type { Language } from '#i18n/language.ts';
import type { SheetTable } from '#files/sheet.ts';
import { buildOrganisation } from './build-organisation.ts';
import { type RosterChanges, rosterChanges } from './roster-changes.ts';
import { rosterColumns, type RosterKind } from './roster-columns.ts';
import { asSeverity, atSheet } from './roster-finding.ts';
import { readRosterTable, type RosterTable } from './roster-table.ts';

/** A chosen file, the definition that it is for, and the language in which what may be chosen is told. */
export interface RosterInput {
  readonly file: File;
  readonly definition: CampaignDefinition;
  readonly language: Language;
}

/** What a roster file turned out to be. Only `read` has something that may be accepted; of the others nothing is to be used. */
export type RosterFile =
  | { readonly kind: 'refused'; readonly findings: readonly Problem[] }
  | {
      readonly kind: 'read';
      readonly definition: CampaignDefinition;
      readonly changes: RosterChanges;
      /** What a reader of the sheets would not see: hidden rows, merged cells, columns that were left out. */
      readonly notices: readonly Problem[];
      /** What the check of the new definition says. */
      readonly findings: readonly Problem[];
    };

/** More findings than anybody would work through at once. */
const FINDINGS_AT_MOST = 500;

/**
 * Reads a roster (.xlsx, or .csv for one table) and puts its units and officers into a definition in place of those that are there.
 * Every finding names its cell. All or nothing: with any error there is no definition. Never throws for what is in a file.
 */
export async function readRosterFile({ file, definition, language }: RosterInput, tell?: (share: number) => void): Promise<RosterFile> {
  const sheets = await readSheets(file, tell === undefined ? {} : { tell });
  if (!sheets.ok) return { kind: 'refused', findings: sheets.problems };
  const units = findTables(sheets.value, definition, 'unit');
  const officers = findTables(sheets.value, definition, 'officer');
  const missing = [...twice(units), ...twice(officers), ...(units.length + officers.length === 0 ? [atSheet('roster.table.missing', '')] : [])];
  if (missing.length > 0) return { kind: 'refused', findings: missing };
  const { organisation, problems } = buildOrganisation(definition, { units: units[0], officers: officers[0], language });
  const kept = [...absent('unit', units), ...absent('officer', officers)];
  if (problems.some(isError)) return { kind: 'refused', findings: problems.toSorted(byWeight).slice(0, FINDINGS_AT_MOST) };
  const parsed = parseDefinition({ ...definition, organisation });
  if (!parsed.ok) return { kind: 'refused', findings: parsed.problems.slice(0, FINDINGS_AT_MOST) };
  const findings = checkDefinition(parsed.value);
  if (findings.some(isError)) return { kind: 'refused', findings: [...findings.filter(isError), ...problems].slice(0, FINDINGS_AT_MOST) };
  const changes = rosterChanges(definition.organisation, parsed.value.organisation);
  return { kind: 'read', definition: parsed.value, changes, notices: [...kept, ...problems], findings };
}

function findTables(sheets: readonly SheetTable[], definition: CampaignDefinition, kind: RosterKind): readonly RosterTable[] {
  const columns = rosterColumns(definition, kind);
  return sheets.flatMap((sheet) => readRosterTable(sheet, columns) ?? []);
}

/** Two tables of a kind: which one would be meant? */
function twice(tables: readonly RosterTable[]): readonly Problem[] {
  return tables.slice(1).map(({ sheet }) => atSheet('roster.table.repeated', sheet, { first: tables[0]?.sheet ?? '' }));
}

function absent(kind: RosterKind, tables: readonly RosterTable[]): readonly Problem[] {
  return tables.length > 0 ? [] : [asSeverity('warning', atSheet(kind === 'unit' ? 'roster.units.kept' : 'roster.officers.kept', ''))];
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

function byWeight(left: Problem, right: Problem): number {
  return Number(isError(right)) - Number(isError(left));
}
