import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { describeLastBackup } from '#i18n/describe-backup.ts';
import { toQuestion } from '#storage/backup/backup-keeper.ts';
import { type Urgency, urgencyOf } from '#storage/backup/schedule.ts';
import { useTexts } from '#workspace/use-voice.ts';
import { backupKeeper, backupMemory } from '../storage/backups.ts';

const MINUTE = 60_000;

interface Found {
  readonly at: string | null;
  readonly urgency: Urgency;
  readonly now: number;
}

/** 最后备份: how old the last one is, always in sight; the colour says when it is overdue. Read again by the minute and after every command. */
export function BackupNote({ campaign, seq }: { readonly campaign: string; readonly seq: number }) {
  const { t } = useTexts();
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let isShown = true;
    const look = async (): Promise<void> => {
      // What cannot be read now is read at the next turn.
      const next = await read(campaign).catch(() => null);
      if (isShown && next !== null) setFound(next);
    };
    void look();
    const timer = setInterval(() => void look(), MINUTE);
    return () => {
      isShown = false;
      clearInterval(timer);
    };
  }, [campaign, seq]);
  return (
    <span className="top-bar-backup" data-urgency={found?.urgency}>
      {found === null ? null : (
        <Link to="/storage" title={found.urgency === 'calm' ? undefined : t(`backup.remind.${found.urgency}`)}>
          {describeLastBackup(t, found.at, found.now)}
        </Link>
      )}
    </span>
  );
}

async function read(campaign: string): Promise<Found> {
  const [plan, backups] = await Promise.all([backupMemory.readPlan(), backupKeeper.look(campaign)]);
  const now = Date.now();
  if (backups === null) return { at: null, urgency: 'calm', now };
  return { at: backups.standing.last?.at ?? null, urgency: urgencyOf(toQuestion(backups, { now, plan })), now };
}
