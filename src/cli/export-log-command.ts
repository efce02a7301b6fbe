import { logLines, type LogLine } from '#engine/event-log/log-lines.ts';
import { toOcel } from '#engine/event-log/to-ocel.ts';
import { toXes } from '#engine/event-log/to-xes.ts';
import type { OutTable } from '#files/write/out-table.ts';
import { writeCsv } from '#files/write/write-csv.ts';
import type { CommandLine } from './command-line.ts';
import { buildDemo } from './demo/build-demo.ts';
import { proveCampaign, type ProvenCampaign } from './prove-campaign.ts';
import { UsageError } from './read-arguments.ts';

/**
 * `export-log [FILE] [--format csv|xes|ocel]`: the events of a campaign for other programs, from a backup, a journal or an export that is proven first;
 * without a file those of the demo. Exit 2 where the file cannot be proven.
 */
export async function exportLogCommand({ words, options }: CommandLine): Promise<number> {
  const [file] = words;
  if (words.length > 1) throw new UsageError('export-log wants at most one FILE');
  const format = options['format'] ?? 'csv';
  if (format !== 'csv' && format !== 'xes' && format !== 'ocel') throw new UsageError('--format is csv, xes or ocel');
  const { campaign, commits } = file === undefined ? demo() : await proveCampaign(file);
  const lines = logLines(commits);
  if (format === 'ocel') process.stdout.write(`${JSON.stringify(toOcel(lines))}\n`);
  else process.stdout.write(format === 'xes' ? toXes(lines, campaign) : await writeCsv(toTable(lines)).blob.text());
  return 0;
}

function demo(): Pick<ProvenCampaign, 'campaign' | 'commits'> {
  const { definition, recorder } = buildDemo();
  return { campaign: definition.meta.id, commits: recorder.commits };
}

/** The columns that every line has, then those that some have. */
function toTable(lines: readonly LogLine[]): OutTable {
  const details = [...new Set(lines.flatMap((line) => Object.keys(line.details)))];
  const columns = ['id', 'day', 'time', 'entered', 'actor', 'role', 'type', 'activity', 'subject', 'unit', 'of', ...details];
  const rows = lines.map((line) => {
    const { id, day, time, at, actor, role, type, activity, subject, unit, of, details: own } = line;
    return [id, day, time, at, actor, role, type, activity, subject, unit, of].concat(details.map((key) => own[key] ?? null));
  });
  return { name: 'log', columns: columns.map((title) => ({ title })), rows };
}
