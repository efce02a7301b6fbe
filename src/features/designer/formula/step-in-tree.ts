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
export function stepInTree({ key, ctrlKey, altKey, metaKey }: Key, row: FormulaRow, { visible, isClosed }: View): TreeStep | undefined {
  if (altKey || metaKey || (ctrlKey && key !== 'Home' && key !== 'End')) return undefined;
  const at = visible.indexOf(row);
  const to = (index: number): TreeStep | undefined => {
    const found = visible[Math.max(0, Math.min(visible.length - 1, index))];
    return found === undefined ? undefined : { kind: 'to', path: found.node.path };
  };
  switch (key) {
    case 'ArrowUp':
      return to(at - 1);
    case 'ArrowDown':
      return to(at + 1);
    case 'Home':
      return to(0);
    case 'End':
      return to(visible.length - 1);
    case 'ArrowRight':
      return row.inside === 0 ? undefined : isClosed(row) ? { kind: 'toggle' } : to(at + 1);
    case 'ArrowLeft':
      if (row.inside > 0 && !isClosed(row)) return { kind: 'toggle' };
      return row.parent === null ? undefined : { kind: 'to', path: row.parent };
    default:
      return undefined;
  }
}
