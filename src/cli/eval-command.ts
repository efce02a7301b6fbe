import { createInterface } from 'node:readline';
import { isJsonObject, type Json } from '#domain/json.ts';
import { compileJsonLogic } from '#logic/compile-json-logic.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import type { Problem } from '#domain/problem.ts';
import type { RuleTree } from '#logic/rule-tree.ts';
import type { CommandLine } from './command-line.ts';
import { evaluateStrict, type Vocabulary } from './evaluate-strict.ts';
import { limitProblems } from '#domain/json-limits.ts';
import { UsageError } from './read-arguments.ts';
import { readVocabulary } from './read-vocabulary.ts';

/** `eval`: a rule and its data a line in, a verdict a line out. A bad line is an answer of its own; the lines after it go on. */
export async function evalCommand({ words, options }: CommandLine): Promise<number> {
  const semantics = options['semantics'] ?? 'strict';
  if (words.length > 0) throw new UsageError(`eval reads standard input, not ${words.join(' ')}`);
  if (semantics !== 'strict' && semantics !== 'jsonlogic') throw new UsageError(`--semantics is strict or jsonlogic, not ${String(semantics)}`);
  const file = options['vocabulary'];
  const vocabulary = typeof file === 'string' ? readVocabulary(file) : undefined;
  let isFirst = true;
  for await (const read of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    // Some editors put a byte order mark before a text.
    const line = isFirst && read.startsWith('\uFEFF') ? read.slice(1) : read;
    isFirst = false;
    if (line.trim() !== '') process.stdout.write(`${answerLine(line, semantics, vocabulary)}\n`);
  }
  return 0;
}

/** Whatever goes wrong in a line, as deep recursion in what it computes, is that line's answer (K12). */
function answerLine(line: string, semantics: 'strict' | 'jsonlogic', vocabulary: Vocabulary | undefined): string {
  try {
    return JSON.stringify(evaluateLine(line, semantics, vocabulary));
  } catch {
    return JSON.stringify({ status: 'error', code: 'rule.failed', path: '' });
  }
}

function evaluateLine(line: string, semantics: 'strict' | 'jsonlogic', vocabulary: Vocabulary | undefined): object {
  const input = parsedLine(line);
  if (input === undefined) return { status: 'error', code: 'input.json.malformed', path: '' };
  if (!isJsonObject(input) || !Object.hasOwn(input, 'rule')) return { status: 'error', code: 'input.rule.missing', path: '/rule' };
  const tree = decodeRule(input['rule']);
  if (!tree.ok) return { status: 'error', ...firstOf(tree.problems) };
  const [limit] = limitProblems(input['data']);
  if (limit !== undefined) return { status: 'error', code: limit.code, path: `/data${limit.path}` };
  const data: Json = Object.hasOwn(input, 'data') ? (input['data'] ?? null) : null;
  return semantics === 'strict' ? evaluateStrict(tree.value, data, vocabulary) : evaluateAsJsonLogic(tree.value, data);
}

function firstOf([first]: readonly Problem[]): { readonly code: string; readonly path: string } {
  return { code: first?.code ?? 'rule.malformed', path: first?.path ?? '' };
}

function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

function evaluateAsJsonLogic(tree: RuleTree, data: Json): object {
  try {
    return { status: 'ok', value: compileJsonLogic(tree)(data) };
  } catch (failure) {
    const { code, path } = failure as { readonly code?: string; readonly path?: string };
    return { status: 'error', code: code ?? 'rule.failed', path: path ?? '' };
  }
}
