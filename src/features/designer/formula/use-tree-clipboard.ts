import { type RefObject, useEffect } from 'react';
import { encodeNode } from '#logic/encode-rule.ts';
import type { FormulaRow } from '#logic/formula/formula-rows.ts';

interface TreeClipboard {
  readonly ref: RefObject<HTMLTableElement | null>;
  readonly rows: readonly FormulaRow[];
  readonly onCut: (path: string) => void;
  readonly onPaste: (path: string, text: string) => void;
  readonly canEdit: boolean;
}

/** Copies the focused part as JSON, and pastes JSON in its place. The browser's own events need no permission. */
export function useTreeClipboard({ ref, rows, onCut, onPaste, canEdit }: TreeClipboard): void {
  useEffect(() => {
    const focused = (): FormulaRow | undefined => (ref.current?.contains(document.activeElement) === true ? rowOf(document.activeElement, rows) : undefined);
    const onCopy = (event: ClipboardEvent): void => {
      const row = focused();
      if (row === undefined || !(getSelection()?.isCollapsed ?? true)) return;
      event.clipboardData?.setData('text/plain', textOf(row));
      event.preventDefault();
      if (event.type === 'cut' && canEdit) onCut(row.node.path);
    };
    const onPasted = (event: ClipboardEvent): void => {
      const row = focused();
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (row === undefined || !canEdit || text.trim() === '') return;
      event.preventDefault();
      onPaste(row.node.path, text);
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPasted);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPasted);
    };
  }, [ref, rows, onCut, onPaste, canEdit]);
}

/** The line that an event is about: only where the line itself has the focus, not what stands in it. */
export function rowOf(target: EventTarget | null, rows: readonly FormulaRow[]): FormulaRow | undefined {
  const path = target instanceof HTMLElement ? target.dataset['path'] : undefined;
  return path === undefined ? undefined : rows.find(({ node }) => node.path === path);
}

/** A part as it is copied. */
export function textOf({ node }: FormulaRow): string {
  return JSON.stringify(encodeNode(node), null, 2);
}
