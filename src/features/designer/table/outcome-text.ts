import type { Json } from '#domain/json.ts';
import type { Problem, Result } from '#domain/problem.ts';
import type { RuleOutput } from '#domain/rule.ts';
import type { Text } from '#domain/text.ts';
import type { Model } from '#engine/model.ts';
import { joinNames, type Voice } from '#i18n/voice.ts';
import { nameRead, type RuleNode } from '#logic/rule-tree.ts';

/** What is needed to read and write outcomes as texts. */
export interface OutcomeContext {
  readonly output: RuleOutput;
  readonly model: Model;
  readonly voice: Voice;
}

/** An outcome as a person types it; undefined for one that is worked out by a formula. */
export function outcomeText(outcome: RuleNode, { output, voice }: OutcomeContext): string | undefined {
  const { t, words } = voice;
  if (outcome.kind === 'literal') {
    const { value } = outcome;
    if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
    return typeof value === 'string' ? titleOfCode(value, output, voice) : value === null ? '' : String(value);
  }
  if (outcome.kind === 'list' && outcome.items.every((item) => item.kind === 'literal' && typeof item.value === 'string')) {
    const codes = outcome.items.map((item) => (item.kind === 'literal' ? titleOfCode(String(item.value), output, voice) : ''));
    return codes.length === 0 ? t('common.none') : joinNames(codes, voice);
  }
  const name = nameRead(outcome);
  return name?.startsWith('p.') === true ? words.parameterTitle(name.slice(2)) : undefined;
}

function titleOfCode(code: string, output: RuleOutput, { words }: Voice): string {
  const entry = 'codes' in output ? output.codes.find((candidate) => candidate.code === code) : undefined;
  return entry === undefined ? code : words.text(entry.title);
}

/** Reads an outcome that was typed; one that the output does not have is refused with what there is. */
export function readOutcome(text: string, context: OutcomeContext): Result<Json> {
  const { output, model, voice } = context;
  const typed = text.normalize('NFKC').trim();
  if (output.type === 'boolean') return readBoolean(typed, voice);
  if (output.type === 'enum') return readCode(typed, context);
  if (output.type === 'codes') return readCodes(typed, context);
  const parameter = model.definition.parameters.find(({ id, title }) => typed === `p.${id}` || isCalled(typed, title));
  if (parameter !== undefined) return { ok: true, value: { var: `p.${parameter.id}` } };
  const bare = output.unit === undefined ? typed : withoutUnit(typed, output.unit);
  const value = bare === '' ? Number.NaN : Number(bare);
  return Number.isFinite(value) ? { ok: true, value } : refused('rule.cell.outcome.notNumber', text);
}

function withoutUnit(typed: string, unit: Text): string {
  const [found] = [unit.zh, unit.en].filter((each) => each !== '' && typed.endsWith(each));
  return found === undefined ? typed : typed.slice(0, -found.length).trim();
}

function readBoolean(typed: string, { t }: Voice): Result<Json> {
  const word = typed.toLowerCase();
  if ([t('common.yes').toLowerCase(), '是', 'yes', 'true', '1', '√'].includes(word)) return { ok: true, value: true };
  if ([t('common.no').toLowerCase(), '否', 'no', 'false', '0', '×'].includes(word)) return { ok: true, value: false };
  return refused('rule.cell.outcome.notBoolean', typed);
}

function readCodes(typed: string, context: OutcomeContext): Result<Json> {
  if (typed === '' || typed === context.voice.t('common.none')) return { ok: true, value: [] };
  const read = typed
    .split(/[、,，;；/]/)
    .filter((part) => part.trim() !== '')
    .map((part) => readCode(part.trim(), context));
  const problems = read.flatMap((each) => (each.ok ? [] : each.problems));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: read.flatMap((each) => (each.ok ? [each.value] : [])) };
}

function readCode(typed: string, { output, voice }: OutcomeContext): Result<Json> {
  const codes = 'codes' in output ? output.codes : [];
  const entry = codes.find(({ code, title }) => code === typed || isCalled(typed, title));
  if (entry !== undefined) return { ok: true, value: entry.code };
  const known = joinNames(
    codes.slice(0, 8).map(({ title }) => voice.words.text(title)),
    voice,
  );
  return refused('rule.cell.outcome.unknownCode', typed, known);
}

function isCalled(typed: string, title: Text): boolean {
  return [title.zh, title.en].some((each) => each.normalize('NFKC').toLowerCase() === typed.toLowerCase());
}

function refused(code: string, text: string, known = ''): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems: [{ severity: 'error', code, path: '', detail: { text, known } }] };
}
