import { Button } from 'antd';
import type { RuleDocument } from '#domain/rule.ts';
import { editionOf } from '#engine/model.ts';
import { saveFile } from '#files/write/save-file.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { formatMoment } from '#i18n/format-moment.ts';
import { shortEdition } from '#i18n/short-edition.ts';
import { tell } from '#ui/toast-store.ts';
import { useDraft } from '#workspace/draft.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { sheetDocument, sheetTables, testSheet } from './test-sheet.ts';

/** Hands the examples of rules, as they come out now, to the person as a sheet to be signed: as a workbook or as a document. */
export function TestSheetButtons({ rules, name }: { readonly rules: readonly RuleDocument[]; readonly name: string }) {
  const campaign = useCampaign();
  const { t, words, model } = campaign;
  const { isEditing } = useDraft();
  const make = () => {
    const edition = shortEdition(isEditing ? editionOf(model.definition) : model.edition);
    return testSheet(rules, campaign, {
      edition: t(isEditing ? 'test.sheet.draft' : 'test.sheet.inForce', { edition }),
      made: formatMoment(new Date().toISOString()),
    });
  };
  const saveWorkbook = async (): Promise<void> => {
    const { writeWorkbook } = await import('#files/write/write-workbook.ts');
    const written = await writeWorkbook(sheetTables(make(), t('test.sheet.rule.title')));
    if (written.ok) saveFile(`${t('test.sheet.title')}-${name}.xlsx`, written.value.blob);
    else for (const problem of written.problems) tell(describeProblem(t, problem, words), 'error');
  };
  const saveDocument = async (): Promise<void> => {
    const { writeDocument } = await import('#files/write/write-document.ts');
    saveFile(`${t('test.sheet.title')}-${name}.docx`, writeDocument(sheetDocument(make())));
  };
  return (
    <>
      <Button size="small" onClick={() => void saveWorkbook()}>
        {t('test.sheet.excel')}
      </Button>
      <Button size="small" onClick={() => void saveDocument()}>
        {t('test.sheet.word')}
      </Button>
    </>
  );
}
