import type { FormulaRow } from '#logic/formula/formula-rows.ts';

/** Where a key leads in a tree, or that it opens or closes the line at hand. */
export type TreeStep = { readonly kind: 'to'; readonly path: string } | { readonly kind: 'toggle' };

interface View {
  readonly visible: readonly FormulaRow[];
  readonly isClosed: (row: FormulaRow) => boolean;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** The keys of a treegrid whose lines take the focus: up and down, right opens and then goes in, left closes and then goes out, Home and End. */
export function stepInTree({ key, ctrlKey, altKey, metaKey }: Key, row: FormulaRow, view: View): TreeStep | undefined {
  if (altKey || metaKey || (ctrlKey && key !== 'Home' && key !== 'End')) return undefined;
  if (key === 'ArrowRight') return stepIn(row, view);
  if (key === 'ArrowLeft') return stepOut(row, view);
  const at = view.visible.indexOf(row);
  const index = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: view.visible.length - 1 }[key];
  return index === undefined ? undefined : to(index, view);
}

function stepIn(row: FormulaRow, view: View): TreeStep | undefined {
  if (row.inside === 0) return undefined;
  return view.isClosed(row) ? { kind: 'toggle' } : to(view.visible.indexOf(row) + 1, view);
}

function stepOut(row: FormulaRow, view: View): TreeStep | undefined {
  if (row.inside > 0 && !view.isClosed(row)) return { kind: 'toggle' };
  return row.parent === null ? undefined : { kind: 'to', path: row.parent };
}

function to(index: number, { visible }: View): TreeStep | undefined {
  const found = visible[Math.max(0, Math.min(visible.length - 1, index))];
  return found === undefined ? undefined : { kind: 'to', path: found.node.path };
}
