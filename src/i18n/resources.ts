import type { EnglishOf } from './english-of.ts';
import { backup as backupEn } from './en/backup.ts';
import { board as boardEn } from './en/board.ts';
import { command as commandEn } from './en/command.ts';
import { common as commonEn } from './en/common.ts';
import { events as eventsEn } from './en/events.ts';
import { fileProblems as fileProblemsEn } from './en/file-problems.ts';
import { files as filesEn } from './en/files.ts';
import { home as homeEn } from './en/home.ts';
import { issue as issueEn } from './en/issue.ts';
import { offline as offlineEn } from './en/offline.ts';
import { officer as officerEn } from './en/officer.ts';
import { problems as problemsEn } from './en/problems.ts';
import { reasons as reasonsEn } from './en/reasons.ts';
import { record as recordEn } from './en/record.ts';
import { restore as restoreEn } from './en/restore.ts';
import { rules as rulesEn } from './en/rules.ts';
import { settings as settingsEn } from './en/settings.ts';
import { shell as shellEn } from './en/shell.ts';
import { storage as storageEn } from './en/storage.ts';
import { subject as subjectEn } from './en/subject.ts';
import { unit as unitEn } from './en/unit.ts';
import { vault as vaultEn } from './en/vault.ts';
import { backup } from './zh/backup.ts';
import { board } from './zh/board.ts';
import { command } from './zh/command.ts';
import { common } from './zh/common.ts';
import { events } from './zh/events.ts';
import { fileProblems } from './zh/file-problems.ts';
import { files } from './zh/files.ts';
import { home } from './zh/home.ts';
import { issue } from './zh/issue.ts';
import { offline } from './zh/offline.ts';
import { officer } from './zh/officer.ts';
import { problems } from './zh/problems.ts';
import { reasons } from './zh/reasons.ts';
import { record } from './zh/record.ts';
import { restore } from './zh/restore.ts';
import { rules } from './zh/rules.ts';
import { settings } from './zh/settings.ts';
import { shell } from './zh/shell.ts';
import { storage } from './zh/storage.ts';
import { subject } from './zh/subject.ts';
import { unit } from './zh/unit.ts';
import { vault } from './zh/vault.ts';

/**
 * Every text of the interface in Chinese, flat: the key is written out in its area file (`'board.title'` in `zh/board.ts`),
 * so that a search for a key finds its text. To add one: the same key in `zh/<area>.ts` and `en/<area>.ts`.
 */
export const zh = {
  ...common,
  ...shell,
  ...offline,
  ...home,
  ...backup,
  ...restore,
  ...settings,
  ...board,
  ...unit,
  ...record,
  ...subject,
  ...storage,
  ...officer,
  ...issue,
  ...rules,
  ...problems,
  ...fileProblems,
  ...files,
  ...command,
  ...reasons,
  ...events,
  ...vault,
};

/** The same in English. */
export const en = {
  ...commonEn,
  ...shellEn,
  ...offlineEn,
  ...homeEn,
  ...backupEn,
  ...restoreEn,
  ...settingsEn,
  ...boardEn,
  ...unitEn,
  ...recordEn,
  ...subjectEn,
  ...storageEn,
  ...officerEn,
  ...issueEn,
  ...rulesEn,
  ...problemsEn,
  ...fileProblemsEn,
  ...filesEn,
  ...commandEn,
  ...reasonsEn,
  ...eventsEn,
  ...vaultEn,
} satisfies EnglishOf<typeof zh>;

/** The key of a text; one that depends on `count` is named without its ending. */
export type TextKey = WithoutEnding<keyof typeof zh>;

type WithoutEnding<K> = K extends `${infer Base}_other` ? Base : K;

/** Is there a text of this key? For keys that are made from a code of the data. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(zh, key) || Object.hasOwn(zh, `${key}_other`);
}
