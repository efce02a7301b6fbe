import type { ProvenLog } from './prove-log.ts';

const END = '.qibu';
const LONGEST = 40;
/** What no file system takes, what turns the direction of the name round, and what cannot be seen. */
// oxlint-disable-next-line no-control-regex
const UNFIT = /[\\/:*?"<>|~%&#\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g;

/**
 * The name of a backup file, `齐步备份_<活动>_<20241122-1430>_<seq>.qibu`, in the time of this machine. An encrypted campaign's title is
 * nobody's business in a folder: its id stands there. `turn` from 2 on tells apart what would have the same name.
 */
export function nameBackup({ campaign, title, head }: Pick<ProvenLog, 'campaign' | 'title' | 'head'>, { now, sealed, turn }: NameParts): string {
  const shown = fit(sealed ? campaign : title.zh) || campaign;
  return `齐步备份_${shown}_${toStamp(now)}_${head.seq}${turn > 1 ? `_${turn}` : ''}${END}`;
}

/** What stands in a name beside the campaign. */
export interface NameParts {
  readonly now: Date;
  readonly sealed: boolean;
  readonly turn: number;
}

function fit(text: string): string {
  const kept = [...text.replaceAll(UNFIT, ' ').replaceAll(/\s+/g, ' ').trim()].slice(0, LONGEST).join('');
  return kept.replace(/^[. ]+|[. ]+$/g, '');
}

function toStamp(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}-${two(now.getHours())}${two(now.getMinutes())}`;
}
