import { idSchema } from '#domain/id.ts';
import { type CellRead, found, wrong } from './cell-read.ts';
import { toHalfWidth } from './plain-text.ts';
import type { RosterCell } from './roster-table.ts';

/** A text of at most `limit` signs; an empty one is refused. */
export function readName(cell: RosterCell, limit: number): CellRead<string> {
  if (cell.content?.kind === 'error') return wrong('roster.cell.failed', cell);
  if (cell.text === '') return wrong('roster.cell.empty', cell);
  return [...cell.text].length > limit ? wrong('roster.text.exceeded', cell, { limit, length: [...cell.text].length }) : found(cell.text);
}

/** A code: full-width signs are taken as plain ones, blanks within are dropped. */
export function readCode(cell: RosterCell): CellRead<string> {
  if (cell.content?.kind === 'error') return wrong('roster.cell.failed', cell);
  if (cell.text === '') return wrong('roster.cell.empty', cell);
  const code = toHalfWidth(cell.text).replaceAll(' ', '');
  return idSchema.safeParse(code).success ? found(code) : wrong('roster.code.malformed', cell);
}
