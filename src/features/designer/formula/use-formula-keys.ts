import { type KeyboardEvent, type MouseEvent, type RefObject, useState } from 'react';
import type { Problem } from '#domain/problem.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import type { TextKey } from '#i18n/resources.ts';
import type { FormulaEdit } from '#logic/formula/apply-formula-edit.ts';
import type { FormulaRow } from '#logic/formula/formula-rows.ts';
import { useVoice } from '#workspace/use-voice.ts';
import type { FormulaHand } from './formula-hand.ts';
import type { Doing } from './formula-line.tsx';
import { stepInTree } from './step-in-tree.ts';
import { readPasted } from './read-pasted.ts';
import { rowOf, textOf, useTreeClipboard } from './use-tree-clipboard.ts';
import { type TreeView, useTreeView } from './use-tree-view.ts';

/** A line that is being changed: into something else, or by an operation around it. `text` is JSON that could not be taken and waits to be mended. */
export interface FormulaEditing {
  readonly path: string;
  readonly mode: 'change' | 'wrap';
  readonly text?: string | undefined;
}

interface Tree {
  readonly ref: RefObject<HTMLTableElement | null>;
  readonly rows: readonly FormulaRow[];
  readonly hand: FormulaHand | undefined;
}

/** The hands on a formula tree. */
export interface FormulaKeys extends Omit<TreeView, 'walk' | 'focus' | 'reveal'> {
  readonly editing: FormulaEditing | null;
  readonly wrong: Problem | undefined;
  readonly note: TextKey | undefined;
  readonly describe: (problem: Problem) => string;
  readonly begin: (row: FormulaRow) => void;
  readonly take: (edit: FormulaEdit) => void;
  readonly cancel: () => void;
  readonly perform: (doing: Doing, row: FormulaRow) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onContextMenu: (event: MouseEvent) => void;
}

/** Walking, opening, changing, moving and copying in a formula tree, by the keys of the treegrid pattern and by its menus. */
export function useFormulaKeys({ ref, rows, hand }: Tree): FormulaKeys {
  const { t, words } = useVoice();
  const view = useTreeView(ref, rows);
  const doings = useDoings(view, hand);
  const { edit, paste, perform } = doings;
  useTreeClipboard({
    ref,
    rows,
    onCut: (path) => edit({ kind: 'remove', path }, 'cut'),
    onPaste: (path, text) => void paste(path, text),
    canEdit: hand !== undefined,
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rowOf(event.target, view.visible);
    if (row === undefined) return;
    const doing = hand === undefined ? undefined : doingOf(event);
    const step = doing === undefined ? stepInTree(event, row, view) : undefined;
    if (doing === undefined && step === undefined) return;
    event.preventDefault();
    if (doing !== undefined) perform(doing, row);
    else if (step?.kind === 'toggle') view.toggle(row);
    else if (step !== undefined) view.walk(step.path);
  };
  return {
    ...view,
    ...doings,
    onKeyDown,
    onContextMenu: openMenu,
    take: (wish) => void edit(wish),
    describe: (problem) => describeProblem(t, problem, words),
  };
}

/** What is done to the lines, and what stands in the way of it. */
function useDoings(view: TreeView, hand: FormulaHand | undefined) {
  const [editing, setEditing] = useState<FormulaEditing | null>(null);
  const [wrong, setWrong] = useState<Problem | undefined>();
  const [note, setNote] = useState<TextKey | undefined>();
  const edit = (wish: FormulaEdit, step?: 'paste' | 'cut'): boolean => {
    const done = hand?.(wish, step);
    if (done === undefined) return false;
    setWrong(done.ok ? undefined : done.problems[0]);
    if (!done.ok) return false;
    setEditing(null);
    view.reveal(done.value);
    return true;
  };
  const begin = ({ node }: FormulaRow, mode: FormulaEditing['mode'] = 'change'): void => {
    setWrong(undefined);
    setEditing({ path: node.path, mode });
  };
  const cancel = (): void => {
    if (editing !== null) view.focus(editing.path);
    setWrong(undefined);
    setEditing(null);
  };
  const paste = async (path: string, text: string): Promise<void> => {
    const read = await readPasted(text);
    if (read.ok && edit({ kind: 'put', path, json: read.value }, 'paste')) return;
    if (!read.ok) setWrong(read.problems[0]);
    // What was pasted is kept, to be mended.
    setEditing({ path, mode: 'change', text });
  };
  const withClipboard = async (doing: 'copy' | 'cut' | 'paste', row: FormulaRow): Promise<void> => {
    const { path } = row.node;
    try {
      if (doing === 'paste') return await paste(path, await navigator.clipboard.readText());
      await navigator.clipboard.writeText(textOf(row));
    } catch {
      return setNote('formula.clipboard.failed');
    }
    setNote('formula.copied');
    if (doing === 'cut') edit({ kind: 'remove', path }, 'cut');
  };
  const perform = (doing: Doing, row: FormulaRow): void => {
    const { path } = row.node;
    if (doing === 'edit') begin(row);
    else if (doing === 'wrap') begin(row, 'wrap');
    else if (doing === 'up' || doing === 'down') edit({ kind: 'move', path, by: doing === 'up' ? -1 : 1 });
    else if (doing === 'copy' || doing === 'cut' || doing === 'paste') void withClipboard(doing, row);
    else edit({ kind: doing, path });
  };
  return { editing, wrong, note, edit, begin, cancel, paste, perform };
}

/** The menu of the line under the pointer, or of the one that has the focus (menu key). */
function openMenu(event: MouseEvent): void {
  const line = event.target instanceof Element ? event.target.closest<HTMLElement>('tr[data-path]') : null;
  const button = line?.querySelector<HTMLElement>('.formula-menu');
  if (button === undefined || button === null || event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
  event.preventDefault();
  button.click();
}

function doingOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): Doing | undefined {
  if (altKey) return key === 'ArrowUp' ? 'up' : key === 'ArrowDown' ? 'down' : undefined;
  if (ctrlKey || metaKey) return undefined;
  if (key === 'Enter' || key === 'F2') return 'edit';
  return key === 'Delete' || key === 'Backspace' ? 'remove' : undefined;
}
