import { behaviour } from './zh/behaviour.ts';
import { changes } from './zh/changes.ts';
import { draft } from './zh/draft.ts';
import { editions } from './zh/editions.ts';
import { examples } from './zh/examples.ts';
import { exchange } from './zh/exchange.ts';
import { exchangeExcel } from './zh/exchange-excel.ts';
import { findReplace } from './zh/find-replace.ts';
import { formula } from './zh/formula.ts';
import { names } from './zh/names.ts';
import { replay } from './zh/replay.ts';
import { replayLines } from './zh/replay-lines.ts';
import { sentence } from './zh/sentence.ts';
import { testSheet } from './zh/test-sheet.ts';

/** The Chinese texts that only the designer shows. They come with its pages, so that the first screen does not wait for them. */
export const zhDesign = {
  ...behaviour,
  ...draft,
  ...changes,
  ...editions,
  ...examples,
  ...exchange,
  ...exchangeExcel,
  ...findReplace,
  ...formula,
  ...names,
  ...replay,
  ...replayLines,
  ...sentence,
  ...testSheet,
};
