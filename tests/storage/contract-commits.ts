import type { Commit } from '#domain/event.ts';
import type { AppendOutcome } from '#engine/log-outcome.ts';
import type { StoragePort } from '#engine/ports.ts';

/** What must come first in a log, so that the other commits have a subject to be about. */
const opening: Commit['events'] = [
  { type: 'campaign.opened', stream: 'campaign:campaign', campaign: 'c', day: '2024-09-23' },
  { type: 'subject.registered', stream: 'officer:O1', unit: 'ZS1' },
];

/** A commit as a session would make it; the first one opens the campaign. */
export function commitOf(seq: number, commandId = `command-${seq}`): Commit {
  return {
    v: 1,
    seq,
    commandId,
    at: '2024-09-23T08:00:00Z',
    day: '2024-09-23',
    actor: { id: 'O1', role: 'campaignOffice' },
    edition: 'sha256:0',
    events: [...(seq === 1 ? opening : []), { type: 'facts.recorded', stream: 'officer:O1', facts: { 'exam.score': seq, 'note.text': '字' } }],
  };
}

/** The first so many of them. */
export function commits(count: number): readonly Commit[] {
  return Array.from({ length: count }, (_, index) => commitOf(index + 1));
}

/** The key under which one is kept, in the log `c`. */
export function key(seq: number): string {
  return `commit/c/${String(seq).padStart(9, '0')}`;
}

/** Appends, reading what came between whenever another writer was first, until all are kept. */
export async function appendMany(port: StoragePort, campaign: string, work: { readonly writer: string; readonly count: number }): Promise<void> {
  let seq = 0;
  for (let kept = 0; kept < work.count;) {
    const outcome: AppendOutcome = await port.append(campaign, commitOf(seq + 1, `${work.writer}-${kept}`));
    if (outcome.kind === 'failed') throw new Error(`${outcome.code}: ${outcome.message}`);
    seq = outcome.kind === 'conflict' ? outcome.seq : seq + 1;
    if (outcome.kind === 'appended') kept += 1;
  }
}
