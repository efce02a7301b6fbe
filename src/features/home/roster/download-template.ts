import type { CampaignDefinition } from '#domain/definition.ts';
import type { Result } from '#domain/problem.ts';
import { toFileName } from '#files/write/file-name.ts';
import { saveFile } from '#files/write/save-file.ts';
import { writeWorkbook } from '#files/write/write-workbook.ts';
import type { Translate } from '#i18n/i18n.ts';
import type { Language } from '#i18n/language.ts';
import { rosterTemplate } from './roster-template.ts';

/** Hands the roster of a definition to the person as a workbook to be filled in; answers the file's name. */
export async function downloadTemplate(
  definition: CampaignDefinition,
  { t, title, language }: { readonly t: Translate; readonly title: string; readonly language: Language },
): Promise<Result<string>> {
  const written = await writeWorkbook(rosterTemplate(definition, t, language));
  if (!written.ok) return written;
  const name = toFileName([title, t('files.roster.template.name')], 'xlsx');
  saveFile(name, written.value.blob);
  return { ok: true, value: name };
}
