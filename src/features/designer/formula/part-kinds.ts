import type { FactDefinition } from '#domain/fact.ts';
import type { Json } from '#domain/json.ts';
import type { Result } from '#domain/problem.ts';
import type { Model } from '#engine/model.ts';
import { encodeNode } from '#logic/encode-rule.ts';
import { type FormulaEdit, LIST } from '#logic/formula/apply-formula-edit.ts';
import type { FormulaRow } from '#logic/formula/formula-rows.ts';
import { operatorForms } from '#logic/formula/operator-forms.ts';
import { nameRead } from '#logic/rule-tree.ts';

/** What a part of a formula can be changed to. */
export type PartKind = 'operation' | 'fact' | 'parameter' | 'element' | 'number' | 'text' | 'boolean' | 'empty' | 'json';

/** What was chosen so far: `text` is an operator, a name, or what was typed. */
export interface Typed {
  readonly kind: PartKind;
  readonly text: string;
}

/** The kinds that fit a place and those that do not, and the types of the facts that fit; none where they all would. */
interface FittingKinds {
  readonly fitting: readonly PartKind[];
  readonly others: readonly PartKind[];
  readonly factTypes: ReadonlySet<FactDefinition['type']>;
}

type Fits = (edit: FormulaEdit) => boolean;

/** Which kinds fit at a line. Facts of one type fit or do not together. */
export function fittingKinds(fits: Fits, { node, scoped }: FormulaRow, model: Model): FittingKinds {
  const { path } = node;
  const puts = (json: Json): boolean => fits({ kind: 'put', path, json });
  const facts = model.definition.vocabulary;
  const factTypes = new Set([...new Set(facts.map(({ type }) => type))].filter((type) => puts({ var: facts.find((fact) => fact.type === type)?.id ?? '' })));
  const [parameter] = model.definition.parameters;
  const fit: Readonly<Record<PartKind, boolean>> = {
    fact: factTypes.size > 0,
    parameter: parameter !== undefined && puts({ var: `p.${parameter.id}` }),
    element: true,
    number: puts(0),
    text: puts(''),
    boolean: puts(true),
    operation: [...operatorForms.keys(), LIST].some((operator) => fits({ kind: 'operate', path, operator })),
    empty: true,
    json: true,
  };
  // Inside of a list only the element can be seen.
  const kinds = (Object.keys(fit) as PartKind[]).filter((kind) => (scoped ? kind !== 'fact' && kind !== 'parameter' : kind !== 'element'));
  return { fitting: kinds.filter((kind) => fit[kind]), others: kinds.filter((kind) => !fit[kind]), factTypes };
}

/** What the form begins with: what stands there; where nothing does, the first thing that fits. */
export function begunWith(row: FormulaRow, { fitting }: FittingKinds): Typed {
  const { node, kind, scoped } = row;
  if (kind === 'opaque' || node.kind === 'opaque') return begunAsJson(row);
  const name = nameRead(node);
  if (kind === 'name' && name !== undefined) return scoped && name !== '' ? begunAsJson(row) : begunWithName(name, scoped);
  if (node.kind === 'operation') return { kind: 'operation', text: node.operator };
  if (node.kind === 'list') return { kind: 'operation', text: LIST };
  return node.value === null ? { kind: fitting[0] ?? 'json', text: '' } : begunWithValue(node.value);
}

/** What stands there as JSON. */
export function begunAsJson({ node }: FormulaRow): Typed {
  return { kind: 'json', text: JSON.stringify(encodeNode(node)) };
}

function begunWithName(name: string, scoped: boolean): Typed {
  return scoped ? { kind: 'element', text: '' } : { kind: name.startsWith('p.') ? 'parameter' : 'fact', text: name };
}

function begunWithValue(value: string | number | boolean): Typed {
  return { kind: typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean', text: String(value) };
}

/** The part that was typed. A number may be written in full-width digits. */
export function typedPart({ kind, text }: Typed): Result<Json> {
  if (kind === 'empty') return { ok: true, value: null };
  if (kind === 'element') return { ok: true, value: { var: '' } };
  if (kind === 'text') return { ok: true, value: text };
  if (kind === 'boolean') return { ok: true, value: text !== 'false' };
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/g, '').replace('−', '-');
  const value = Number(plain);
  if (plain !== '' && Number.isFinite(value)) return { ok: true, value };
  return { ok: false, problems: [{ severity: 'error', code: 'formula.number.wrong', path: '', detail: { text } }] };
}
