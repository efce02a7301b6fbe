import type { EnglishOf } from './english-of.ts';
import { backup as backupEn } from './en/backup.ts';
import { board as boardEn } from './en/board.ts';
import { command as commandEn } from './en/command.ts';
import { common as commonEn } from './en/common.ts';
import { changes as changesEn } from './en/changes.ts';
import { draft as draftEn } from './en/draft.ts';
import { editions as editionsEn } from './en/editions.ts';
import { events as eventsEn } from './en/events.ts';
import { exchange as exchangeEn } from './en/exchange.ts';
import { exchangeExcel as exchangeExcelEn } from './en/exchange-excel.ts';
import { examples as examplesEn } from './en/examples.ts';
import { fileProblems as fileProblemsEn } from './en/file-problems.ts';
import { files as filesEn } from './en/files.ts';
import { findReplace as findReplaceEn } from './en/find-replace.ts';
import { formula as formulaEn } from './en/formula.ts';
import { home as homeEn } from './en/home.ts';
import { issue as issueEn } from './en/issue.ts';
import { names as namesEn } from './en/names.ts';
import { offline as offlineEn } from './en/offline.ts';
import { officer as officerEn } from './en/officer.ts';
import { problems as problemsEn } from './en/problems.ts';
import { reasons as reasonsEn } from './en/reasons.ts';
import { record as recordEn } from './en/record.ts';
import { replay as replayEn } from './en/replay.ts';
import { replayLines as replayLinesEn } from './en/replay-lines.ts';
import { restore as restoreEn } from './en/restore.ts';
import { rules as rulesEn } from './en/rules.ts';
import { sentence as sentenceEn } from './en/sentence.ts';
import { settings as settingsEn } from './en/settings.ts';
import { behaviour as behaviourEn } from './en/behaviour.ts';
import { shell as shellEn } from './en/shell.ts';
import { calibrate as calibrateEn } from './en/calibrate.ts';
import { workload as workloadEn } from './en/workload.ts';
import { assumptions as assumptionsEn } from './en/assumptions.ts';
import { simulate as simulateEn } from './en/simulate.ts';
import { storage as storageEn } from './en/storage.ts';
import { subject as subjectEn } from './en/subject.ts';
import { testSheet as testSheetEn } from './en/test-sheet.ts';
import { table as tableEn } from './en/table.ts';
import { tableProblems as tableProblemsEn } from './en/table-problems.ts';
import { triggers as triggersEn } from './en/triggers.ts';
import { unit as unitEn } from './en/unit.ts';
import { vault as vaultEn } from './en/vault.ts';
import type { ChineseTexts } from './resources.ts';

/** Every text of the interface in English, under the keys of the Chinese ones. */
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
  ...tableEn,
  ...tableProblemsEn,
  ...draftEn,
  ...changesEn,
  ...editionsEn,
  ...namesEn,
  ...examplesEn,
  ...exchangeEn,
  ...exchangeExcelEn,
  ...replayEn,
  ...replayLinesEn,
  ...sentenceEn,
  ...testSheetEn,
  ...findReplaceEn,
  ...formulaEn,
  ...problemsEn,
  ...fileProblemsEn,
  ...filesEn,
  ...commandEn,
  ...reasonsEn,
  ...eventsEn,
  ...vaultEn,
  ...simulateEn,
  ...assumptionsEn,
  ...calibrateEn,
  ...triggersEn,
  ...workloadEn,
  ...behaviourEn,
} satisfies EnglishOf<ChineseTexts>;
