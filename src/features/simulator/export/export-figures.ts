import type { Result } from '#domain/problem.ts';
import { toFileName } from '#files/write/file-name.ts';
import { saveFile } from '#files/write/save-file.ts';
import { writeCsv } from '#files/write/write-csv.ts';
import { writeWorkbook } from '#files/write/write-workbook.ts';
import type { OpenCampaign } from '#workspace/use-campaign.ts';
import type { Run } from '../run/use-simulation.ts';
import { figureTables } from './figure-tables.ts';

/** Writes what came of a run and hands it to the person: a workbook with the campaigns, the units and the run card, or the campaigns alone as CSV. */
export async function exportFigures(kind: 'xlsx' | 'csv', run: Run, campaign: OpenCampaign): Promise<Result<string>> {
  const tables = figureTables(run, campaign);
  const [first] = tables;
  const written = kind === 'csv' && first !== undefined ? { ok: true as const, value: writeCsv(first) } : await writeWorkbook(tables);
  if (!written.ok) return written;
  const { t, words } = campaign;
  const name = toFileName([words.campaignTitle, t('simulate.title'), t('simulate.runs.count', { runs: run.count })], kind);
  saveFile(name, written.value.blob);
  return { ok: true, value: name };
}
