import type { RuleDocument, RuleOutput } from '#domain/rule.ts';

/** What is asked of whoever makes a new rule. `codes` is a line for each code: `CODE 中文 / English`. */
export interface NewRule {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: RuleDocument['kind'];
  readonly subject: RuleDocument['subject'];
  readonly output: RuleOutput['type'];
  readonly codes: string;
  readonly basis: string;
}

/** A rule that says always the same, to be filled in: no, zero, the first code, none. */
export function toRule({ id, zh, en, kind, subject, output: type, codes, basis }: NewRule): RuleDocument {
  const output = toOutput(type, codes);
  return {
    id: id.trim(),
    version: 1,
    kind,
    subject,
    title: { zh: zh.trim(), en: en.trim() === '' ? zh.trim() : en.trim() },
    basis: basis.trim(),
    output,
    logic: firstOf(output),
    view: 'table',
    examples: [],
  };
}

function firstOf(output: RuleOutput): RuleDocument['logic'] {
  if (output.type === 'boolean') return false;
  if (output.type === 'number') return 0;
  return output.type === 'enum' ? (output.codes[0]?.code ?? '') : [];
}

function toOutput(type: RuleOutput['type'], codes: string): RuleOutput {
  if (type === 'boolean') return { type };
  return type === 'number' ? { type, decimals: 2 } : { type, codes: toCodes(codes) };
}

/** The codes of a text, one a line: `CODE 中文 / English`. */
export function toCodes(lines: string): { code: string; title: { zh: string; en: string } }[] {
  return lines.split('\n').flatMap(toCode);
}

function toCode(line: string): readonly { code: string; title: { zh: string; en: string } }[] {
  const [, code = '', titles = ''] = /^\s*(\S+)\s*(.*)$/.exec(line) ?? [];
  if (code === '') return [];
  const [zh = '', en = ''] = titles.split(/[/／]/).map((part) => part.trim());
  return [{ code, title: { zh: zh === '' ? code : zh, en: en === '' ? (zh === '' ? code : zh) : en } }];
}
