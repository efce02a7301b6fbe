import { type RefObject, useState } from 'react';
import type { FormulaRow } from '#logic/formula/formula-rows.ts';
import { useNextFocus } from '#ui/use-next-focus.ts';

/** Deeper lines of a large rule are closed at first. */
const LARGE = 150;
const SHOWN_DEPTH = 2;

/** Which lines of a tree are seen, and which of them is walked from. */
export interface TreeView {
  readonly visible: readonly FormulaRow[];
  readonly current: string;
  readonly isClosed: (row: FormulaRow) => boolean;
  readonly setCurrent: (path: string) => void;
  readonly toggle: (row: FormulaRow) => void;
  /** Goes to a line that is there, at once: the next key, however soon, is already its own. */
  readonly walk: (path: string) => void;
  /** Goes to a line, also to one that is still to be drawn. */
  readonly focus: (path: string) => void;
  /** Opens what hides a part, and goes there. */
  readonly reveal: (path: string) => void;
}

/** The lines of a tree that are seen. */
export function useTreeView(ref: RefObject<HTMLTableElement | null>, rows: readonly FormulaRow[]): TreeView {
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setCurrent] = useState('');
  const isLarge = rows.length > LARGE;
  const isClosed = ({ node, depth, inside }: FormulaRow): boolean => inside > 0 && (isLarge && depth >= SHOWN_DEPTH) !== turned.has(node.path);
  const visible = shown(rows, isClosed);
  // The line stands there when it is drawn anew.
  const goTo = useNextFocus((path: string) => lineAt(ref.current, path)?.focus());
  const focus = (path: string): void => {
    setCurrent(path);
    goTo(path);
  };
  return {
    visible,
    current: visible.some(({ node }) => node.path === wanted) ? wanted : '',
    isClosed,
    setCurrent,
    toggle: ({ node }) => setTurned((before) => new Set(before.has(node.path) ? without(before, node.path) : [...before, node.path])),
    walk: (path) => {
      setCurrent(path);
      lineAt(ref.current, path)?.focus();
    },
    focus,
    reveal: (path) => {
      setTurned((before) => opened(before, path, isLarge));
      focus(path);
    },
  };
}

function shown(rows: readonly FormulaRow[], isClosed: (row: FormulaRow) => boolean): readonly FormulaRow[] {
  const hidden = new Set<string>();
  return rows.filter((row) => {
    const isHidden = row.parent !== null && hidden.has(row.parent);
    if (isHidden || isClosed(row)) hidden.add(row.node.path);
    return !isHidden;
  });
}

function without(set: ReadonlySet<string>, gone: string): readonly string[] {
  return [...set].filter((path) => path !== gone);
}

/** In a small rule what was closed around a part is opened, so that the part can be seen. */
function opened(turned: ReadonlySet<string>, path: string, isLarge: boolean): ReadonlySet<string> {
  return isLarge ? turned : new Set([...turned].filter((closed) => !path.startsWith(`${closed}/`)));
}

function lineAt(table: HTMLTableElement | null, path: string): HTMLElement | undefined {
  return [...(table?.querySelectorAll<HTMLElement>('tr[data-path]') ?? [])].find((line) => line.dataset['path'] === path);
}
