import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { parseDefinition } from '#domain/parse-definition.ts';
import type { Problem } from '#domain/problem.ts';
import { fromPlainState } from '#engine/evolve/plain-state.ts';
import { replay } from '#engine/evolve/replay.ts';
import { createModel } from '#engine/model.ts';
import type { RecordedLog } from '#engine/ports.ts';
import { createSession, type Session } from '#engine/session.ts';
import type { Finding, RecoveryDesk } from '#features/recovery/recovery-desk.ts';
import { RecoveryPage } from '#features/recovery/recovery-page.tsx';
import { proveLog } from '#storage/backup/prove-log.ts';
import { toRecordedLog } from '#storage/recorded-log.ts';
import { salvage } from '#storage/salvage.ts';
import { logStore } from '../storage/log-store.ts';
import { openReadOnly } from './open-session.ts';
import { saveFile } from '../save-file.ts';
import type { OpenCampaignResult } from './use-opened.ts';

interface Props {
  readonly campaign: string;
  readonly damaged: Extract<OpenCampaignResult, { kind: 'damaged' }>;
  readonly onLook: (session: Session) => void;
  readonly onAgain: () => void;
}

/** The recovery page with this browser's log, journal and witness behind it. */
export function RecoveryRoute({ campaign, damaged, onLook, onAgain }: Props) {
  const navigate = useNavigate();
  const remembered = useRemembered(campaign);
  const desk = useMemo((): RecoveryDesk => {
    const { log, problems } = damaged;
    const prefix = async (): Promise<RecordedLog> => {
      const { definition, records } = toRecordedLog(campaign, await logStore.exportAll(campaign));
      return { definition, records: records.slice(0, log.commits.length) };
    };
    const put = async (wanted: RecordedLog): Promise<number> => {
      const proven = proveLog(campaign, wanted);
      if (!proven.ok) throw new Error(proven.problems[0]?.code ?? '');
      const outcome = await logStore.importInto(campaign, proven.value);
      if (outcome.kind !== 'appended') throw new Error(outcome.kind === 'failed' ? outcome.message : outcome.kind);
      return outcome.head.seq;
    };
    const journal = async (): Promise<RecordedLog> => (await logStore.readJournal(campaign)) ?? { definition: '', records: [] };
    const found = async () => salvage(campaign, await logStore.exportAll(campaign));
    const look = (session: Session | undefined): void => (session === undefined ? undefined : onLook(session));
    return {
      campaign,
      problems,
      known: Math.max(log.commits.length, remembered, ...problems.map(knownBy)),
      checkPrefix: async () => (log.commits.length === 0 ? { kind: 'none' } : check(campaign, await prefix())),
      checkJournal: async () => {
        const lines = await logStore.readJournal(campaign);
        return lines === null ? { kind: 'none' } : check(campaign, lines);
      },
      findSnapshot: async () => {
        const rest = await found();
        const seq = rest === undefined ? 0 : rest.snapshot.head.seq + rest.after.length;
        return seq > log.commits.length ? seq : undefined;
      },
      lookAtPrefix: () => look(openReadOnly(logStore, log, 'storage.readOnly')),
      lookAtSnapshot: () => {
        void found().then((rest) => {
          const parsed = parseDefinition(log.definition);
          if (rest === undefined || !parsed.ok) return;
          const state = replay(rest.after, fromPlainState(rest.snapshot.state));
          onLook(createSession(logStore, { model: createModel(parsed.value), state, commits: [...log.commits, ...rest.after] }, 'storage.readOnly'));
        });
      },
      continueFromPrefix: async () => put(await prefix()),
      restoreJournal: async () => put(await journal()),
      chooseBackup: () => void navigate({ to: '/' }),
      exportRaw: async () =>
        saveFile(`qibu-${campaign}-raw.json`, JSON.stringify({ format: 'qibu.raw', v: 1, campaign, cells: await logStore.exportAll(campaign) })),
      exportJournal: async () => saveFile(`qibu-${campaign}-journal.ndjson`, toLines(campaign, await journal()), 'application/x-ndjson'),
      retry: onAgain,
    };
  }, [campaign, damaged, navigate, onAgain, onLook, remembered]);
  return <RecoveryPage desk={desk} />;
}

function toLines(campaign: string, { definition, records }: RecordedLog): string {
  return [JSON.stringify({ format: 'qibu.journal', v: 1, campaign, definition }), ...records].map((line) => `${line}\n`).join('');
}

/** How far the witness and the journal remember the log to have come: of damage in the middle no problem says what comes after it. */
function useRemembered(campaign: string): number {
  const [seq, setSeq] = useState(0);
  useEffect(() => {
    void logStore.copies(campaign).then(({ journal, witness }) => setSeq(Math.max(journal?.seq ?? 0, witness?.seq ?? 0)));
  }, [campaign]);
  return seq;
}

/** How far a problem remembers the log to have come. */
function knownBy({ detail = {} }: Problem): number {
  return Math.max(0, ...['wanted', 'witness', 'journal'].map((name) => Number(detail[name]) || 0));
}

function check(campaign: string, log: RecordedLog): Finding {
  const proven = proveLog(campaign, log);
  if (!proven.ok) return { kind: 'bad', problem: proven.problems[0] ?? { severity: 'error', code: 'log.commit.malformed', path: '' } };
  const { counts, day } = proven.value;
  return { kind: 'sound', log: { records: counts.records, day, at: lastMoment(log.records) } };
}

function lastMoment(records: readonly string[]): string | undefined {
  return /"at":"([^"]+)"/.exec(records.at(-1) ?? '')?.[1];
}
