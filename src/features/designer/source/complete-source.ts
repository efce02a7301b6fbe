import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import { nameOf, textOf, valuesIn } from './json-places.ts';

/** Something that can stand in the source: what is written, what it is called, what it is in small, and everything by which it is found. */
export interface SourceWord {
  readonly value: string;
  readonly label: string;
  readonly hint: string;
  readonly search: string;
}

/** The words of a rule's source: its operators, with how many operands a new one begins; the names that it can read; the codes of each fact and of the outcomes. */
export interface SourceWords {
  readonly operators: readonly (SourceWord & { readonly fresh: number })[];
  readonly names: readonly SourceWord[];
  readonly codesOf: (fact: string) => readonly SourceWord[];
  readonly outcomes: readonly SourceWord[];
}

const COMPARING: ReadonlySet<string> = new Set(['==', '===', '!=', '!==', 'in']);

/** What can stand where somebody types: an operator as a name, a fact or parameter where one is read, a code of the fact that is compared with. */
export function completeSource(words: SourceWords): (context: CompletionContext) => CompletionResult | null {
  return ({ state, pos, explicit }) => {
    const node = syntaxTree(state).resolveInner(pos, -1);
    const isText = (node.name === 'String' || node.name === 'PropertyName') && pos > node.from;
    if (!isText && !explicit) return null;
    const from = isText ? node.from : pos;
    const to = isText ? node.to : pos;
    const typed = isText ? state.sliceDoc(from + 1, pos).toLowerCase() : '';
    const options = optionsAt(words, state, isText ? node : emptyAt(node)).filter(({ search }) => search.includes(typed));
    // What is found by its pinyin does not begin with what was typed: the editor must not sift again.
    return options.length === 0 ? null : { from, to, filter: false, options: options.map(({ completion }) => completion) };
  };
}

interface Option {
  readonly search: string;
  readonly completion: Completion;
}

function optionsAt(words: SourceWords, state: EditorState, node: SyntaxNode): readonly Option[] {
  if (node.name === 'PropertyName') return operatorOptions(words, node.parent === null ? true : valuesIn(node.parent).length > 0);
  if (node.name === 'Object') return operatorOptions(words, false);
  const reading = operationAround(node);
  if (reading !== null && nameOf(state, reading) === 'var') return words.names.map((word) => option(word, 'variable'));
  return codesAt(words, state, node).map((word) => option(word, 'constant'));
}

function operatorOptions({ operators }: SourceWords, hasValue: boolean): readonly Option[] {
  return operators.map((word) => {
    const { value, fresh } = word;
    const operands = value === 'var' ? '""' : `[${Array.from({ length: fresh }, () => 'null').join(', ')}]`;
    return option(word, 'keyword', hasValue ? '' : `: ${operands}`);
  });
}

function option({ value, label, hint, search }: SourceWord, type: string, behind = ''): Option {
  return {
    search,
    completion: {
      label: value,
      displayLabel: value,
      detail: [label, hint].filter((part) => part !== '').join(' · '),
      type,
      apply: `${JSON.stringify(value)}${behind}`,
    },
  };
}

/** Outside of a text, what is around the place. */
function emptyAt(node: SyntaxNode): SyntaxNode {
  return node.firstChild === null && node.parent !== null && node.name !== 'Object' && node.name !== 'Array' ? node.parent : node;
}

/** The operation of which a value is an operand. */
function operationAround(node: SyntaxNode): SyntaxNode | null {
  const around = node.name === 'Property' || node.parent === null ? node : node.parent.name === 'Array' ? node.parent.parent : node.parent;
  return around?.name === 'Property' ? around : null;
}

function codesAt(words: SourceWords, state: EditorState, node: SyntaxNode): readonly SourceWord[] {
  const comparison = comparisonAround(state, node);
  return comparison === null ? words.outcomes : namesIn(state, comparison).flatMap(words.codesOf);
}

/** The comparison in which a value stands, also one in a list that is searched. */
function comparisonAround(state: EditorState, node: SyntaxNode): SyntaxNode | null {
  const isComparing = (around: SyntaxNode): boolean => COMPARING.has(nameOf(state, around) ?? '');
  for (let around = operationAround(node); around !== null; around = around.parent === null ? null : operationAround(around.parent)) {
    if (isComparing(around)) return around;
  }
  const list = node.parent?.name === 'Array' ? node.parent : null;
  const searching = list?.parent?.name === 'Array' ? operationAround(list) : null;
  return searching !== null && isComparing(searching) ? searching : null;
}

/** The names that the operands of an operation read. */
function namesIn(state: EditorState, operation: SyntaxNode): readonly string[] {
  const operands = valuesIn(operation).flatMap((value) => (value.name === 'Array' ? valuesIn(value) : [value]));
  return operands.flatMap((operand) => {
    const property = operand.getChild('Property');
    const [name] = property === null || nameOf(state, property) !== 'var' ? [] : valuesIn(property);
    return name?.name === 'String' ? [textOf(state, name)] : [];
  });
}
