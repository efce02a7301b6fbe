import type { AppendOutcome } from '#engine/log-outcome.ts';
import type { RecordedLog } from '#engine/ports.ts';
import { asideCells, freeAsideId } from './aside.ts';
import type { CellStore } from './cells.ts';
import type { Entry } from './cell-write.ts';
import { drawerKey, drawerTurnKey, drawerTurns } from './drawer-keys.ts';
import { readEpoch, toEpochText } from './epoch.ts';
import { allCellsOf } from './log-cells.ts';
import { definitionKey, epochKey, wholeLog } from './log-keys.ts';
import { lastSeqOf, seriesKey, seriesRange } from './series-keys.ts';
import { nextTurn } from './turn.ts';
import { firstHash } from './write-record.ts';

/** A log to be put in place; `hash` is that of its last record, undefined where it has none. */
export interface NewLog extends RecordedLog {
  readonly campaign: string;
  readonly hash: string | undefined;
}

/**
 * Puts a whole log in place in one write. Where anything of the campaign is there already: refused, or (`over`) put aside in the same write,
 * under an epoch that fences whoever wrote before and tells the witness that the log is another one. Drawers that come with it take the
 * place of those of the same names, which go aside with the log.
 */
export async function placeLog(cells: CellStore, { campaign, definition, records, hash, drawers = [] }: NewLog, over: boolean): Promise<AppendOutcome> {
  // The marks are read first: a drawer that is written while the rest is read is noticed by its mark, and refused.
  const turns = new Map(await cells.scan(drawerTurns(campaign)));
  const there = await allCellsOf(cells, campaign);
  if (there.length > 0 && !over) return { kind: 'conflict', seq: lastSeqOf(there) };
  const found = there.find(([key]) => key === epochKey(campaign))?.[1];
  const epoch = readEpoch(found).epoch + 1;
  const id = await freeAsideId(cells, campaign, there);
  const entries = records.map((text, index): Entry => [seriesKey('commit', campaign, index + 1), text]);
  const outcome = await cells.write({
    guards: [
      { kind: 'last', range: seriesRange('commit', campaign), is: there.findLast(([key]) => key.startsWith('commit/'))?.[0] },
      { kind: 'cell', key: epochKey(campaign), is: typeof found === 'string' ? found : undefined },
      ...(over ? [] : [{ kind: 'cell', key: definitionKey(campaign), is: undefined } as const]),
      ...drawers.map(({ name }) => ({ kind: 'cell', key: drawerTurnKey(name, campaign), is: turnOf(name) }) as const),
    ],
    ...wholeLog(campaign),
    add: [[definitionKey(campaign), definition], ...entries, ...(over ? asideCells(id, there) : [])],
    put: [
      [epochKey(campaign), toEpochText({ epoch, replaced: epoch })],
      ...drawers.map(({ name, text }): Entry => [drawerKey(name, campaign), text]),
      ...drawers.map(({ name }): Entry => [drawerTurnKey(name, campaign), nextTurn(turnOf(name) ?? '')]),
    ],
  });
  if (outcome.kind === 'written') return { kind: 'appended', head: { seq: records.length, hash: hash ?? firstHash(campaign) }, epoch, records };
  return outcome.kind === 'failed' ? outcome : { kind: 'conflict', seq: lastSeqOf(await allCellsOf(cells, campaign)) };

  function turnOf(name: string): string | undefined {
    const turn = turns.get(drawerTurnKey(name, campaign));
    return typeof turn === 'string' ? turn : undefined;
  }
}
