import type { RuleNode } from '#logic/rule-tree.ts';
import type { Vocabulary } from '#logic/vocabulary.ts';
import { complementCell, intersectCells, isWithinCell, uniteCells } from './combine-cells.ts';
import { type Atom, readAtom } from './read-atom.ts';

/** Cells by the key of their column, all of which must hold; and the JSON pointer of the part that they come from. */
export interface Term {
  readonly path: string;
  readonly atoms: ReadonlyMap<string, Atom>;
}

/** What conditions are read with. `isSafe` says of a condition that it can never be an error, so that it may be asked out of turn. */
export interface ConditionContext extends Vocabulary {
  readonly isSafe: (node: RuleNode) => boolean;
}

/** More alternatives than a reader could follow are shown as one formula. */
const MOST_TERMS = 16;

type Operation = Extract<RuleNode, { kind: 'operation' }>;

interface Wanted {
  readonly positive: boolean;
  readonly context: ConditionContext;
}

/**
 * A condition as alternatives, each of them cells that must all hold; undefined where that cannot be had. Equal in meaning in three-valued logic: and,
 * or and not distribute there as they do in two-valued logic, but nothing may be cancelled out (`x or not x` is no truth where x cannot be told).
 */
export function termsOf(node: RuleNode, context: ConditionContext, positive = true): readonly Term[] | undefined {
  const terms = expand(node, { positive, context });
  if (terms === undefined || terms.length > MOST_TERMS) return undefined;
  const simple = simplify(terms);
  // One alternative is the condition as a whole; of several each keeps the place that tells it from the others.
  return simple.length === 1 ? simple.map((term) => ({ ...term, path: node.path })) : simple;
}

function expand(node: RuleNode, wanted: Wanted): readonly Term[] | undefined {
  const { positive, context } = wanted;
  if (node.kind !== 'operation') return expandWritten(node, positive);
  const { operator, args } = node;
  const [first] = args;
  if ((operator === '!' || operator === '!!') && first !== undefined) return expand(first, { context, positive: operator === '!!' ? positive : !positive });
  if (operator === 'and' || operator === 'or') return expandJoined(node, wanted);
  return (
    expandAtom(node, wanted) ?? expandBetween(node, wanted) ?? expandChoice(node, wanted) ?? (context.isSafe(node) ? [formulaTerm(node, positive)] : undefined)
  );
}

/** A written yes always holds, a written no never does. */
function expandWritten(node: RuleNode, positive: boolean): readonly Term[] | undefined {
  if (node.kind !== 'literal' || typeof node.value !== 'boolean') return undefined;
  return node.value === positive ? [{ path: node.path, atoms: new Map() }] : [];
}

function expandAtom(node: Operation, { positive, context }: Wanted): readonly Term[] | undefined {
  const atom = readAtom(node, context);
  return atom === undefined ? undefined : [termOf(node, positive ? atom : { ...atom, cell: complementCell(atom.cell) })];
}

/** A condition that stands as it is written, as a column of its own. */
export function formulaTerm(node: RuleNode, positive = true): Term {
  const key = `formula ${JSON.stringify(bare(node))}`;
  return termOf(node, { column: { kind: 'formula', key, node }, cell: { kind: 'set', values: [positive], except: false } });
}

/** What a node says, without where it stands: the same condition in two places is one column. */
function bare(node: RuleNode): unknown {
  switch (node.kind) {
    case 'literal':
      return [node.value];
    case 'opaque':
      return { opaque: node.json };
    case 'list':
      return node.items.map(bare);
    case 'operation':
      return { [node.operator]: node.args.map(bare) };
  }
}

function termOf({ path }: RuleNode, atom: Atom): Term {
  return { path, atoms: new Map([[atom.column.key, atom]]) };
}

function expandJoined({ operator, args }: Operation, wanted: Wanted): readonly Term[] | undefined {
  const parts = args.map((arg) => expand(arg, wanted));
  if (parts.length === 0) return undefined;
  const together = (operator === 'and') === wanted.positive;
  return together ? allOf(parts) : anyOf(parts);
}

function anyOf(parts: readonly (readonly Term[] | undefined)[]): readonly Term[] | undefined {
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? known.flat() : undefined;
}

/** Alternatives of several conditions that must all hold; undefined where one is, or where there would be too many. */
export function allOf(parts: readonly (readonly Term[] | undefined)[]): readonly Term[] | undefined {
  let terms: readonly Term[] = [{ path: '', atoms: new Map() }];
  for (const part of parts) {
    if (part === undefined || part.length * terms.length > MOST_TERMS * 4) return undefined;
    terms = simplify(terms.flatMap((term) => part.map((other) => both(term, other))));
  }
  return terms;
}

function both(left: Term, right: Term): Term {
  const atoms = new Map(left.atoms);
  for (const [key, atom] of right.atoms) atoms.set(key, { column: atom.column, cell: intersectCells(atoms.get(key)?.cell ?? { kind: 'any' }, atom.cell) });
  return { path: right.atoms.size > 0 ? right.path : left.path, atoms };
}

/** `60 <= x < 80` is two comparisons at once. */
function expandBetween(node: Operation, wanted: Wanted): readonly Term[] | undefined {
  const [left, middle, right] = node.args;
  const isOrder = node.operator.startsWith('<') || node.operator.startsWith('>');
  if (!isOrder || left === undefined || middle === undefined || right === undefined || node.args.length !== 3) return undefined;
  const parts = [
    [left, middle],
    [middle, right],
  ].map((args): RuleNode => ({ ...node, args }));
  if (!parts.every((part) => readAtom(part, wanted.context) !== undefined)) return undefined;
  return expandJoined({ ...node, operator: 'and', args: parts }, wanted);
}

/**
 * A choice between conditions: the first with its condition, or the second without it, or both at once. The last is what keeps it exact where the
 * condition cannot be told: then the answer is what both sides agree on.
 */
function expandChoice({ operator, args, path }: Operation, wanted: Wanted): readonly Term[] | undefined {
  const [when, then, ...rest] = args;
  if ((operator !== 'if' && operator !== '?:') || when === undefined) return undefined;
  if (then === undefined) return expand(when, wanted);
  if (rest.length === 0) return undefined;
  const otherwise: RuleNode | undefined = rest.length === 1 ? rest[0] : { kind: 'operation', operator, path, args: rest, bare: false };
  const { context } = wanted;
  const [yes, no] = [expand(when, { context, positive: true }), expand(when, { context, positive: false })];
  const [then1, else1] = [expand(then, wanted), otherwise === undefined ? undefined : expand(otherwise, wanted)];
  return anyOf([allOf([yes, then1]), allOf([no, else1]), allOf([then1, else1])]);
}

/** Drops what another alternative holds anyway, and makes one of two that differ in one cell only. */
function simplify(terms: readonly Term[]): readonly Term[] {
  const kept: Term[] = [];
  for (const term of terms) {
    if (kept.some((other) => isWithinTerm(term, other))) continue;
    const narrower = kept.filter((other) => isWithinTerm(other, term));
    for (const other of narrower) kept.splice(kept.indexOf(other), 1);
    const at = kept.findIndex((other) => onlyDifference(other, term) !== undefined);
    const twin = kept[at];
    if (twin === undefined) kept.push(term);
    else kept[at] = merged(twin, term);
  }
  return kept.length < terms.length ? simplify(kept) : kept;
}

function isWithinTerm(inner: Term, outer: Term): boolean {
  return [...outer.atoms].every(([key, { cell }]) => isWithinCell(inner.atoms.get(key)?.cell ?? { kind: 'any' }, cell));
}

/** The key of the one column in which two alternatives differ; both must look at the same columns. */
function onlyDifference(left: Term, right: Term): string | undefined {
  if (left.atoms.size !== right.atoms.size) return undefined;
  const differing = [...left.atoms].filter(([key, { cell }]) => {
    const other = right.atoms.get(key)?.cell;
    return other === undefined || !isWithinCell(cell, other) || !isWithinCell(other, cell);
  });
  const [difference] = differing;
  if (differing.length !== 1 || difference === undefined || !right.atoms.has(difference[0])) return undefined;
  return difference[0];
}

function merged(left: Term, right: Term): Term {
  const key = onlyDifference(left, right) ?? '';
  const [a, b] = [left.atoms.get(key), right.atoms.get(key)];
  if (a === undefined || b === undefined) return left;
  return { path: left.path, atoms: new Map([...left.atoms, [key, { column: a.column, cell: uniteCells(a.cell, b.cell) }]]) };
}
