import type { Text } from '#domain/text.ts';
import type { CellTitles, Titled } from '#logic/table/edit/cell-titles.ts';
import type { TableColumn } from '#logic/table/decision-table.ts';
import { formOfFact } from '#i18n/value-form.ts';
import type { OpenCampaign } from '#workspace/use-campaign.ts';

/** The words in which the cells of a column are written and read, those of the present language first. */
export function titlesFor(column: TableColumn, { t, words, model }: Pick<OpenCampaign, 't' | 'words' | 'model'>): CellTitles {
  const fact = column.kind === 'formula' ? undefined : model.facts.get(column.fact);
  const form = formOfFact(fact);
  const both = ({ zh, en }: Text): readonly string[] => (words.language === 'en' ? [en, zh] : [zh, en]);
  const unit = fact?.unit?.zh ?? '';
  return {
    any: [t('table.cell.any'), '任意', 'any'],
    yes: [t('common.yes')],
    no: [t('common.no')],
    present: [t('table.cell.present'), '有值'],
    missing: [t('table.cell.missing'), '缺失', '未录入', 'missing'],
    notMissing: [t('table.cell.notMissing'), '不缺失', '已录入', 'not missing'],
    codes: (form.codes ?? []).map(({ code, title }): Titled => ({ id: code, titles: both(title) })),
    parameters: model.definition.parameters
      .filter((parameter) => (parameter.unit?.zh ?? '') === unit)
      .map(({ id, title, value }): Titled => ({ id, titles: both(title), value })),
    units: form.unit === undefined ? [] : both(form.unit),
    share: form.share === true,
    joints:
      words.language === 'en' ? { both: ' and ', either: ' or ', values: '; ', except: 'not ' } : { both: '且', either: '或', values: '、', except: '非' },
  };
}
