import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { Result } from '#domain/problem.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { tell } from '#ui/toast-store.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { useEditor } from '#features/designer/draft/use-editor.ts';
import { exportDmn, exportTable } from './export-table.ts';
import { ImportDialog } from './import-dialog.tsx';

/** Hands a table out as a workbook or as DMN, and in a draft takes one in its place. */
export function ExcelButtons({ rule, table }: { readonly rule: RuleDocument; readonly table: DecisionTable }) {
  const campaign = useCampaign();
  const { t, words } = campaign;
  const editor = useEditor();
  const chooser = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const save = async (made: Result<string> | Promise<Result<string>>): Promise<void> => {
    const written = await made;
    if (written.ok) tell(t('exchange.excel.done', { file: written.value }));
    else
      tell(t('exchange.excel.failed', { message: written.problems.map((each) => describeProblem(t, each, words)).join(t('common.text.separator')) }), 'error');
  };
  return (
    <>
      <Button size="small" onClick={() => void save(exportTable(rule, table, campaign))}>
        {t('exchange.excel.export')}
      </Button>
      <Button size="small" title={t('exchange.dmn.about')} onClick={() => void save(exportDmn(rule, table, campaign))}>
        {t('exchange.dmn.export')}
      </Button>
      {editor === undefined ? null : (
        <>
          <Button size="small" onClick={() => chooser.current?.click()}>
            {t('exchange.excel.import')}
          </Button>
          <input
            ref={chooser}
            type="file"
            hidden
            accept=".xlsx,.csv,.dmn"
            aria-label={t('exchange.excel.import')}
            onChange={({ target }) => {
              const chosen = target.files?.[0];
              // The same file may be chosen again after it was mended.
              target.value = '';
              if (chosen !== undefined) setFile(chosen);
            }}
          />
          {file === null ? null : <ImportDialog rule={rule} table={table} editor={editor} file={file} onClose={() => setFile(null)} />}
        </>
      )}
    </>
  );
}
