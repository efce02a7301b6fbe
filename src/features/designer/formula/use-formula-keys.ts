import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useState } from 'react';
import type { Problem } from '#domain/problem.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import type { TextKey } from '#i18n/resources.ts';
import { encodeNode } from '#logic/encode-rule.ts';
import type { FormulaEdit } from '#logic/formula/apply-formula-edit.ts';
import type { FormulaRow } from '#logic/formula/formula-rows.ts';
import { useVoice } from '#workspace/use-voice.ts';
import type { FormulaHand } from './formula-hand.ts';
import type { Doing } from './formula-line.tsx';
import { stepInTree } from './step-in-tree.ts';
import { readPasted } from './read-pasted.ts';

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
export interface FormulaKeys {
  readonly visible: readonly FormulaRow[];
  readonly current: string;
  readonly editing: FormulaEditing | null;
  readonly wrong: Problem | undefined;
  readonly note: TextKey | undefined;
  readonly describe: (problem: Problem) => string;
  readonly isClosed: (row: FormulaRow) => boolean;
  readonly setCurrent: (path: string) => void;
  readonly toggle: (row: FormulaRow) => void;
  readonly begin: (row: FormulaRow) => void;
  readonly take: (edit: FormulaEdit) => void;
  readonly cancel: () => void;
  readonly perform: (doing: Doing, row: FormulaRow) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onContextMenu: (event: MouseEvent) => void;
}

/** Deeper lines of a large rule are closed at first. */
const LARGE = 150;
const SHOWN_DEPTH = 2;

/** Walking, opening, changing, moving and copying in a formula tree, by the keys of the treegrid pattern and by its menus. */
export function useFormulaKeys({ ref, rows, hand }: Tree): FormulaKeys {
  const { t, words } = useVoice();
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setCurrent] = useState('');
  const [editing, setEditing] = useState<FormulaEditing | null>(null);
  const [wrong, setWrong] = useState<Problem | undefined>();
  const [note, setNote] = useState<TextKey | undefined>();
  const isLarge = rows.length > LARGE;
  const isClosed = ({ node, depth, inside }: FormulaRow): boolean => inside > 0 && (isLarge && depth >= SHOWN_DEPTH) !== turned.has(node.path);
  const visible = shown(rows, isClosed);
  const current = visible.some(({ node }) => node.path === wanted) ? wanted : '';

  const focus = (path: string): void => {
    setCurrent(path);
    // The line stands there when it is drawn anew.
    requestAnimationFrame(() => lineAt(ref.current, path)?.focus());
  };
  const toggle = ({ node }: FormulaRow): void => setTurned((before) => new Set(before.has(node.path) ? without(before, node.path) : [...before, node.path]));
  const edit = (wish: FormulaEdit, step?: 'paste' | 'cut'): boolean => {
    const done = hand?.(wish, step);
    if (done === undefined) return false;
    setWrong(done.ok ? undefined : done.problems[0]);
    if (!done.ok) return false;
    setEditing(null);
    setTurned((before) => opened(before, done.value, isLarge));
    focus(done.value);
    return true;
  };
  const begin = ({ node }: FormulaRow, mode: FormulaEditing['mode'] = 'change'): void => {
    setWrong(undefined);
    setEditing({ path: node.path, mode });
  };
  const cancel = (): void => {
    if (editing !== null) focus(editing.path);
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
  const perform = (doing: Doing, row: FormulaRow): void => {
    const { path } = row.node;
    if (doing === 'edit') return begin(row);
    if (doing === 'wrap') return begin(row, 'wrap');
    if (doing === 'up' || doing === 'down') return void edit({ kind: 'move', path, by: doing === 'up' ? -1 : 1 });
    if (doing === 'paste')
      return void navigator.clipboard.readText().then(
        (text) => paste(path, text),
        () => setNote('formula.clipboard.failed'),
      );
    if (doing !== 'copy' && doing !== 'cut') return void edit({ kind: doing, path });
    return void navigator.clipboard.writeText(textOf(row)).then(
      () => {
        setNote('formula.copied');
        if (doing === 'cut') edit({ kind: 'remove', path }, 'cut');
      },
      () => setNote('formula.clipboard.failed'),
    );
  };
  useTreeClipboard({
    ref,
    rows,
    onCut: (path) => edit({ kind: 'remove', path }, 'cut'),
    onPaste: (path, text) => void paste(path, text),
    canEdit: hand !== undefined,
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rowOf(event.target, visible);
    if (row === undefined) return;
    const doing = hand === undefined ? undefined : doingOf(event);
    if (doing !== undefined) {
      event.preventDefault();
      perform(doing, row);
      return;
    }
    const step = stepInTree(event, row, { visible, isClosed });
    if (step === undefined) return;
    event.preventDefault();
    if (step.kind === 'toggle') toggle(row);
    else focus(step.path);
  };
  const onContextMenu = (event: MouseEvent): void => {
    const line = event.target instanceof Element ? event.target.closest<HTMLElement>('tr[data-path]') : null;
    const button = line?.querySelector<HTMLElement>('.formula-menu');
    if (button === undefined || button === null || event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    button.click();
  };
  return {
    ...{ visible, current, editing, wrong, note, isClosed, setCurrent, toggle, begin, cancel, perform, onKeyDown, onContextMenu },
    take: (wish) => void edit(wish),
    describe: (problem) => describeProblem(t, problem, words),
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

function rowOf(target: EventTarget | null, rows: readonly FormulaRow[]): FormulaRow | undefined {
  const path = target instanceof HTMLElement ? target.dataset['path'] : undefined;
  return path === undefined ? undefined : rows.find(({ node }) => node.path === path);
}

function textOf({ node }: FormulaRow): string {
  return JSON.stringify(encodeNode(node), null, 2);
}

function doingOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): Doing | undefined {
  if (altKey) return key === 'ArrowUp' ? 'up' : key === 'ArrowDown' ? 'down' : undefined;
  if (ctrlKey || metaKey) return undefined;
  if (key === 'Enter' || key === 'F2') return 'edit';
  return key === 'Delete' || key === 'Backspace' ? 'remove' : undefined;
}

interface TreeClipboard extends Omit<Tree, 'hand'> {
  readonly onCut: (path: string) => void;
  readonly onPaste: (path: string, text: string) => void;
  readonly canEdit: boolean;
}

/** Copies the focused part as JSON, and pastes JSON in its place. The browser's own events need no permission. */
function useTreeClipboard({ ref, rows, onCut, onPaste, canEdit }: TreeClipboard): void {
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
