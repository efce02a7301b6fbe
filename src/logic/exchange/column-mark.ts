import type { Json } from '#domain/json.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import { encodeNode } from '#logic/encode-rule.ts';
import { formulaTerm } from '#logic/table/condition-terms.ts';
import type { TableColumn } from '#logic/table/decision-table.ts';
import type { Vocabulary } from '#logic/vocabulary.ts';

/** A column that asks a fact. */
type AskedColumn = Exclude<TableColumn, { kind: 'formula' }>;

/** The mark over the numbers of rows. */
export const ROW_MARK = '#row';
/** The mark over the outcomes. */
export const OUTCOME_MARK = '#outcome';

/** A column as a machine finds it again: `#fact:exam.score:number`, `#contains:issue.measures:PLAN`, `#formula:{…}`. */
export function markOf(column: TableColumn): string {
  if (column.kind === 'fact') return `#fact:${column.fact}:${column.type}`;
  return column.kind === 'contains' ? `#contains:${column.fact}:${column.code}` : `#formula:${JSON.stringify(encodeNode(column.node))}`;
}

/** Is this text a mark of a column, whether or not what it names is known? */
export function isMark(text: string): boolean {
  return text === ROW_MARK || text === OUTCOME_MARK || /^#(?:fact|contains|formula):/.test(text);
}

/** The column of a mark; undefined for one that is not known here, or is of another type. */
export function columnOfMark(mark: string, vocabulary: Vocabulary): TableColumn | undefined {
  const [, kind = '', rest = ''] = /^#(\w+):(.*)$/s.exec(mark) ?? [];
  if (kind === 'formula') return formulaColumn(rest);
  const [id = '', last = ''] = rest.split(':');
  if (kind === 'contains') return containsColumn(id, last, vocabulary);
  const column = kind === 'fact' ? factColumn(id, vocabulary) : undefined;
  return column?.type === last ? column : undefined;
}

/** Every column that the facts of a vocabulary can have. */
export function columnsOf(vocabulary: Vocabulary): readonly AskedColumn[] {
  return [...vocabulary.facts.values()]
    .flatMap((fact): readonly (AskedColumn | undefined)[] =>
      fact.type === 'codes' ? (fact.enum ?? []).map(({ code }) => containsColumn(fact.id, code, vocabulary)) : [factColumn(fact.id, vocabulary)],
    )
    .filter((column) => column !== undefined);
}

function factColumn(id: string, { facts }: Vocabulary): Extract<TableColumn, { kind: 'fact' }> | undefined {
  const fact = facts.get(id);
  return fact === undefined || fact.type === 'codes' ? undefined : { kind: 'fact', key: fact.id, fact: fact.id, type: fact.type };
}

/** The code may be one that the fact does not have: the check of the rule says so, as it does where the rule itself asks it. */
function containsColumn(id: string, code: string, { facts }: Vocabulary): Extract<TableColumn, { kind: 'contains' }> | undefined {
  return facts.get(id)?.type === 'codes' && code !== '' ? { kind: 'contains', key: `${code} in ${id}`, fact: id, code } : undefined;
}

function formulaColumn(text: string): TableColumn | undefined {
  try {
    const tree = decodeRule(JSON.parse(text) as Json);
    if (!tree.ok) return undefined;
    const [atom] = formulaTerm(tree.value.root).atoms.values();
    return atom?.column;
  } catch {
    return undefined;
  }
}
