import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import { EditorState, type Extension, type Transaction } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { useEffect, useRef } from 'react';
import { completeSource, type SourceWords } from './complete-source.ts';
import { nodeAtPointer } from './json-places.ts';

/** What is wrong in a source: a sentence, and its place by line and column or by JSON pointer. */
export interface SourceFault {
  readonly sentence: string;
  readonly path: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

interface Props {
  readonly text: string;
  readonly label: string;
  readonly words: SourceWords;
  readonly faults: readonly SourceFault[];
  readonly onChange: (text: string) => void;
  readonly onTake: () => void;
}

/** An editor of JSON with completion, and faults marked where they are. Loaded by itself, when a source is opened in a draft. */
export function SourceEditor({ text, label, words, faults, onChange, onTake }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  // The editor is made once; what it calls is what the last drawing gave.
  const latest = useRef({ text, label, words, onChange, onTake });
  useEffect(() => {
    latest.current = { text, label, words, onChange, onTake };
  });
  useEffect(() => {
    const parent = frame.current;
    if (parent === null) return undefined;
    const made = new EditorView({ parent, state: EditorState.create({ doc: latest.current.text, extensions: extensionsOf(latest) }) });
    view.current = made;
    return () => made.destroy();
  }, []);
  useEffect(() => {
    const doc = view.current?.state.doc.toString();
    if (doc !== undefined && doc !== text) view.current?.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
  }, [text]);
  useEffect(() => {
    const { current } = view;
    if (current !== null)
      current.dispatch(
        setDiagnostics(
          current.state,
          faults.map((fault) => toDiagnostic(current.state, fault)),
        ),
      );
  }, [faults]);
  return <div ref={frame} className="source-editor" />;
}

interface Latest {
  readonly current: Pick<Props, 'label' | 'words' | 'onChange' | 'onTake'>;
}

function extensionsOf(latest: Latest): readonly Extension[] {
  const take = (): boolean => {
    latest.current.onTake();
    return true;
  };
  return [
    lineNumbers(),
    history(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    json(),
    syntaxHighlighting(HIGHLIGHT),
    autocompletion({ override: [(context) => completeSource(latest.current.words)(context)], icons: false }),
    keymap.of([{ key: 'Mod-Enter', run: take }, ...closeBracketsKeymap, ...historyKeymap, ...completionKeymap, ...defaultKeymap]),
    EditorView.lineWrapping,
    EditorView.domEventHandlers({ beforeinput: typeOverSelection }),
    EditorView.contentAttributes.of({ 'aria-label': latest.current.label }),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) latest.current.onChange(state.doc.toString());
    }),
    THEME,
  ];
}

/**
 * What is typed over a selection is put there by the editor. Left to the browser, it keeps the colours of what it replaces in a style attribute of its own,
 * which the policy of the page refuses and reports.
 */
function typeOverSelection({ inputType, data, isComposing }: InputEvent, view: EditorView): boolean {
  const { from, to, empty } = view.state.selection.main;
  if (inputType !== 'insertText' || data === null || isComposing || empty) return false;
  const insert = (): Transaction => view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
  if (!view.state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, data, insert))) view.dispatch(insert());
  return true;
}

function toDiagnostic(state: EditorState, { sentence, path, line, column = 1 }: SourceFault): Diagnostic {
  if (line !== undefined && line >= 1 && line <= state.doc.lines) {
    const at = state.doc.line(line);
    const from = Math.min(at.to, at.from + Math.max(0, column - 1));
    return { from, to: Math.min(state.doc.length, from + 1), severity: 'error', message: sentence };
  }
  const node = nodeAtPointer(state, path);
  return { from: node?.from ?? 0, to: node?.to ?? Math.min(1, state.doc.length), severity: 'error', message: sentence };
}

/** Colours of the program, which follow its look. */
const HIGHLIGHT = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--brand)' },
  { tag: tags.string, color: 'var(--word-green)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--word-incident)' },
]);

const THEME = EditorView.theme({
  '&': { border: '1px solid var(--line)', borderRadius: '4px', background: 'var(--page)', color: 'var(--ink)', fontSize: '12px', maxHeight: '60vh' },
  '&.cm-focused': { outline: '2px solid var(--brand)' },
  '.cm-scroller': { fontFamily: 'ui-monospace, Consolas, monospace', lineHeight: '18px', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '8px 0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { background: 'var(--page)', color: 'var(--ink-faint)', border: '0' },
  '.cm-activeLine': { background: 'transparent' },
  '&.cm-focused .cm-activeLine': { background: 'var(--sheet)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { background: 'var(--brand-wash)' },
  '&.cm-focused .cm-matchingBracket': { background: 'var(--brand-wash)', outline: '1px solid var(--brand)' },
  '.cm-tooltip': { background: 'var(--sheet)', color: 'var(--ink)', border: '1px solid var(--line-strong)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px', minHeight: '18px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--brand-wash)', color: 'var(--brand-deep)' },
  '.cm-completionDetail': { fontStyle: 'normal', marginLeft: '12px', color: 'var(--ink-soft)' },
  '.cm-completionMatchedText': { textDecoration: 'none' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--mark-red)' },
});
