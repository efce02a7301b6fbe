import type { RuleDocument, RuleOutput } from '#domain/rule.ts';
import type { Verdict } from '#domain/verdict.ts';
import { describeVerdict } from '#i18n/describe-verdict.ts';
import { joinNames, type Voice } from '#i18n/voice.ts';
import type { RuleMoves } from '#engine/replay/replay-draft.ts';
import { inOrder } from './in-order.ts';
import { largestMoves } from './largest-moves.ts';

/** The verdicts along the two sides of a matrix. */
export interface Axis {
  readonly before: readonly Verdict[];
  readonly after: readonly Verdict[];
}

/** More verdicts than these are no matrix that anybody reads. */
const MOST = 10;

/** The verdicts that somebody had and has; undefined where there are too many for a matrix. */
export function axesOf({ counts }: RuleMoves, output: RuleOutput | undefined): Axis | undefined {
  const before = inOrder(
    counts.map((count) => count.before),
    output,
  );
  const after = inOrder(
    counts.map((count) => count.after),
    output,
  );
  return before.length > MOST || after.length > MOST ? undefined : { before, after };
}

/** A verdict in few words. */
export function verdictWords(verdict: Verdict, rule: RuleDocument | undefined, voice: Voice): string {
  return describeVerdict(verdict.status === 'undetermined' ? { ...verdict, missing: [] } : verdict, rule?.output, voice);
}

/** Who moves, in a sentence: of how many how many, and the largest moves. */
export function inSentence({ subjects, moved, counts }: RuleMoves, rule: RuleDocument | undefined, voice: Voice): string {
  const { t } = voice;
  const kind = t(`common.subject.${rule === undefined || rule.subject === 'any' ? 'campaign' : rule.subject}`);
  const largest = largestMoves({ counts });
  const told = largest.told.map(({ before, after, count }) =>
    t('replay.told', { count, move: t('replay.move', { before: verdictWords(before, rule, voice), after: verdictWords(after, rule, voice) }) }),
  );
  const rest = moved - largest.told.reduce((sum, { count }) => sum + count, 0);
  const parts = rest === 0 ? told : [...told, t('replay.rest', { count: rest })];
  return t('replay.sentence', { kind, subjects, moved, moves: joinNames(parts, voice) });
}
