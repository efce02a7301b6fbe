import type { Json } from '#domain/json.ts';
import { encodeNode } from '#logic/encode-rule.ts';
import type { RuleNode } from '#logic/rule-tree.ts';
import { isClosed, isOpen } from '#logic/table/cell.ts';
import type { Cell, LookingCell, Range } from '#logic/table/table-cell.ts';
import type { Vocabulary } from '#logic/vocabulary.ts';

/**
 * A cell as a unary test of FEEL, bounds at the present values of their parameters; undefined for one that never holds. That a value is missing makes a
 * test of FEEL fail, so what Qibu leaves untold there does not match elsewhere. Source: DMN 1.3, 7.3.3 (grammar rules 7 and 15).
 */
export function toUnaryTests(cell: Cell): string | undefined {
  if (cell.kind === 'any') return '-';
  if (isOpen(cell)) return 'not(null)';
  const values = isClosed(cell) ? [] : valuesOf(cell);
  if (cell.kind === 'set' && cell.except) return `not(${[...values, ...(cell.absent === true ? [] : ['null'])].join(', ')})`;
  const all = [...values, ...(cell.absent === true ? ['null'] : [])];
  return all.length === 0 ? undefined : all.join(', ');
}

function valuesOf(cell: LookingCell): readonly string[] {
  return cell.kind === 'ranges' ? cell.ranges.map(rangeOf) : cell.values.map((value) => JSON.stringify(value));
}

function rangeOf({ from, to }: Range): string {
  if (from !== null && to !== null) {
    if (from.value === to.value) return valueOf(from.value);
    return `${from.closed ? '[' : '('}${valueOf(from.value)}..${valueOf(to.value)}${to.closed ? ']' : ')'}`;
  }
  if (from !== null) return `${from.closed ? '>=' : '>'} ${valueOf(from.value)}`;
  return to === null ? 'not(null)' : `${to.closed ? '<=' : '<'} ${valueOf(to.value)}`;
}

function valueOf(value: number | string): string {
  return typeof value === 'number' ? String(value) : `date("${value}")`;
}

/** An outcome as a literal of FEEL, a parameter at its present value; undefined for one that is worked out. */
export function toLiteral(outcome: RuleNode, { parameters }: Vocabulary): string | undefined {
  const json = encodeNode(outcome);
  if (typeof json !== 'object' || json === null) return json === null ? undefined : JSON.stringify(json);
  if (Array.isArray(json)) return json.every((item: Json) => typeof item !== 'object') ? JSON.stringify(json) : undefined;
  const name = (json as Readonly<Record<string, Json>>)['var'];
  const value = typeof name === 'string' && name.startsWith('p.') ? parameters.get(name.slice(2))?.value : undefined;
  return value === undefined ? undefined : String(value);
}

const QUOTED = /^"(?:[^"\\]|\\.)*"$/;
const DATE = /^(?:date\(\s*"([^"]*)"\s*\)|@"([^"]*)")$/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
const SPAN = /^([[\](])\s*(.+?)\s*\.\.\s*(.+?)\s*([[\])])$/;
const COMPARED = /^(<=|>=|<|>)\s*(.+)$/;

/** Unary tests as a person would type them into a cell; those that say more than a cell can stay as they are, and are told as unreadable there. */
export function fromUnaryTests(text: string): string {
  const tests = text.trim();
  if (tests === '' || tests === '-') return '-';
  const denied = /^not\s*\((.*)\)$/s.exec(tests);
  const parts = split(denied === null ? tests : (denied[1] ?? ''));
  const values = parts.filter((part) => part !== 'null');
  const typed = values.map(typedValue);
  if (typed.includes(undefined)) return text;
  const asked: Asked = { values, said: typed.join('、'), isNull: values.length < parts.length };
  return denied === null ? saidOf(asked) : (deniedOf(asked) ?? text);
}

/** Values in FEEL and as they are typed, and whether null is among them. */
interface Asked {
  readonly values: readonly string[];
  readonly said: string;
  readonly isNull: boolean;
}

function saidOf({ values, said, isNull }: Asked): string {
  if (values.length === 0) return '缺失';
  return isNull ? `${said}或缺失` : said;
}

/** Of numbers only one can be excepted in a cell. */
function deniedOf({ values, said, isNull }: Asked): string | undefined {
  if (values.length === 0) return '不缺失';
  if (values.length > 1 && !values.every((value) => QUOTED.test(value))) return undefined;
  return isNull ? `≠${said}` : `≠${said}或缺失`;
}

function typedValue(value: string): string | undefined {
  const span = SPAN.exec(value);
  if (span !== null) return typedSpan(span);
  const compared = COMPARED.exec(value);
  const point = pointOf(compared?.[2] ?? value);
  return point === undefined ? undefined : `${compared?.[1] ?? ''}${point}`;
}

/** A range that begins with `]` or ends with `[` does not hold its ends, as with round brackets. */
function typedSpan([, open, from = '', to = '', close]: RegExpExecArray): string | undefined {
  const [low, high] = [pointOf(from), pointOf(to)];
  return low === undefined || high === undefined ? undefined : `${open === '[' ? '[' : '('}${low},${high}${close === ']' ? ']' : ')'}`;
}

function pointOf(text: string): string | undefined {
  const plain = text.trim();
  if (NUMBER.test(plain) || plain === 'true' || plain === 'false') return plain;
  if (QUOTED.test(plain)) return unquoted(plain);
  const date = DATE.exec(plain);
  return date === null ? undefined : (date[1] ?? date[2]);
}

/** A text between quotation marks; undefined where it holds what is no escape of JSON. */
function unquoted(text: string): string | undefined {
  try {
    return String(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Parts between commas that stand in no quotation marks; ranges of FEEL hold none. */
function split(text: string): readonly string[] {
  const parts: string[] = [];
  let [from, isQuoted] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"' && text[at - 1] !== '\\') isQuoted = !isQuoted;
    if (isQuoted || text[at] !== ',') continue;
    parts.push(text.slice(from, at).trim());
    from = at + 1;
  }
  return [...parts, text.slice(from).trim()].filter((part) => part !== '');
}
