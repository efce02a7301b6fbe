import { z } from 'zod';
import { definitionSchema } from '#domain/definition.ts';
import { limitProblems } from '#domain/json-limits.ts';
import { toProblems } from '#domain/parse-definition.ts';
import { toJsonText } from '#domain/settled-json.ts';
import type { Problem } from '#domain/problem.ts';
import type { DraftDocument, DraftFound, DraftKept, DraftPort } from '#engine/draft/draft-port.ts';
import type { CellStore } from './cells.ts';
import { definitionKey, draftKey, draftTurnKey } from './log-keys.ts';
import { nextTurn } from './turn.ts';

const DRAFT_VERSION = 1;

const draftSchema = z.strictObject({
  v: z.literal(DRAFT_VERSION),
  base: z.string().min(1).max(200),
  by: z.string().max(200),
  savedAt: z.string().max(40),
  parts: definitionSchema.partial(),
});

/** Drafts in a store of cells. The turn stands in a cell of its own that is never sealed, because writes compare it. */
export function createDraftCells(cells: CellStore): DraftPort {
  return {
    read: async (campaign) => {
      const [text, turn] = await Promise.all([cells.read(draftKey(campaign)), cells.read(draftTurnKey(campaign))]);
      return found(text, typeof turn === 'string' ? turn : '');
    },
    keep: (campaign, draft, after) => keep(cells, { campaign, draft, after }).catch(toFailure),
  };
}

interface Keeping {
  readonly campaign: string;
  readonly draft: DraftDocument | null;
  readonly after: string;
}

async function keep(cells: CellStore, { campaign, draft, after }: Keeping): Promise<DraftKept> {
  const turn = nextTurn(after);
  const key = draftKey(campaign);
  const mark = [draftTurnKey(campaign), turn] as const;
  const outcome = await cells.write({
    guards: [
      { kind: 'there', key: definitionKey(campaign) },
      { kind: 'cell', key: draftTurnKey(campaign), is: after === '' ? undefined : after },
    ],
    ...(draft === null ? { remove: [key], put: [mark] } : { put: [[key, toJsonText({ v: DRAFT_VERSION, ...draft })], mark] }),
  });
  if (outcome.kind === 'written') return { kind: 'kept', turn };
  if (outcome.kind === 'failed') return outcome;
  return outcome.guard.kind === 'there' ? { kind: 'failed', code: 'storage.gone', message: `there is no log ${campaign}` } : { kind: 'conflict' };
}

function found(stored: unknown, turn: string): DraftFound {
  if (stored === undefined) return { kind: 'none', turn };
  const text = typeof stored === 'string' ? stored : JSON.stringify(stored);
  const unreadable = (problems: readonly Problem[]): DraftFound => ({ kind: 'unreadable', turn, problems, text });
  const json = parse(text);
  if (json === undefined) return unreadable([{ severity: 'error', code: 'storage.draft.damaged', path: '' }]);
  const limits = limitProblems(json);
  if (limits.length > 0) return unreadable(limits);
  const parsed = draftSchema.safeParse(json);
  if (!parsed.success) return unreadable(parsed.error.issues.flatMap((issue) => toProblems(issue)));
  const { base, by, savedAt, parts } = parsed.data;
  return { kind: 'found', turn, draft: { base, by, savedAt, parts: parts as DraftDocument['parts'] } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function toFailure(failure: unknown): DraftKept {
  return { kind: 'failed', code: 'storage.write.failed', message: String(failure) };
}
