import type { Problem } from '#domain/problem.ts';
import type { DecisionTable, TableRow } from '#logic/table/decision-table.ts';
import type { TableFix } from '#logic/table/edit/fix-table.ts';
import type { CellBlock, CellSpot } from './grid-spot.ts';

/** A text to choose in a cell: what is written, and what it is, in small. */
export interface CellOption {
  readonly text: string;
  readonly hint: string;
  readonly search: string;
}

/** A cell of a pasted block that could not be read. */
export interface WrongCell {
  readonly row: TableRow;
  readonly column: number;
  readonly rubbish: { readonly text: string; readonly problem: Problem };
}

/** What can be done to a decision table by whoever edits it. Texts are as `textAt` writes them; the outcome is the column behind the last. */
export interface TableHand {
  readonly canType: (spot: CellSpot) => boolean;
  readonly textAt: (spot: CellSpot) => string;
  readonly textsOf: (block: CellBlock) => readonly (readonly string[])[];
  readonly optionsAt: (spot: CellSpot, typed: string) => readonly CellOption[];
  /** Takes a text as the cell's new content; answers why not, and then nothing is changed. */
  readonly type: (spot: CellSpot, text: string) => Problem | undefined;
  readonly paste: (spot: CellSpot, texts: readonly (readonly string[])[]) => readonly WrongCell[];
  /** Puts a text in place of another in every cell; answers the cells that could not be read then, which stay as they were. */
  readonly replaceTexts: (wanted: string, by: string) => { readonly replaced: number; readonly wrong: readonly WrongCell[] };
  readonly clear: (block: CellBlock) => void;
  readonly fillDown: (block: CellBlock) => void;
  readonly addRow: (at: number) => void;
  readonly cloneRows: (block: CellBlock) => void;
  readonly removeRows: (block: CellBlock) => void;
  /** True where they moved. */
  readonly moveRows: (block: CellBlock, by: -1 | 1) => boolean;
  /** Puts a row where another one stands. */
  readonly moveRowTo: (from: number, to: number) => void;
  readonly addColumn: (fact: string, at: number) => void;
  readonly removeColumn: (column: number) => void;
  readonly moveColumn: (column: number, by: -1 | 1) => void;
  /** Puts a column where another one stands. */
  readonly moveColumnTo: (from: number, to: number) => void;
  /** What would mend a finding of this very table. */
  readonly fixesOf: (finding: Problem) => readonly TableFix[];
  readonly fix: (fix: TableFix) => void;
  /** Lets the rows work together otherwise. */
  readonly setHit: (hit: DecisionTable['hit']) => void;
}
