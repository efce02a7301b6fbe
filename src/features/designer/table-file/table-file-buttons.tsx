import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { Problem } from '#domain/problem.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { readSheets } from '#files/read-sheets.ts';
import { saveFile } from '#files/write/save-file.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { FileButton } from '#ui/file-button.tsx';
import { tell } from '#ui/toast-store.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { readTable, type ReadTable } from './read-table.ts';
import { TableFileDialog } from './table-file-dialog.tsx';
import { tableSheets } from './table-sheets.ts';

interface Props {
  readonly rule: RuleDocument;
  readonly table: DecisionTable;
  /** Takes a table in place of the present one; answers what stands against it. Undefined where no draft is looked at. */
  readonly onTake: ((table: DecisionTable) => readonly Problem[]) | undefined;
}

/** A file that was chosen: its table, or why it is refused. */
interface Chosen {
  readonly name: string;
  readonly read: ReadTable | undefined;
  readonly problems: readonly Problem[];
}

/** A decision table to and from a workbook. */
export function TableFileButtons({ rule, table, onTake }: Props) {
  const campaign = useCampaign();
  const { t, words } = campaign;
  const chooser = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen | undefined>();
  const save = async (): Promise<void> => {
    // The writer comes with the first file that is written.
    const { writeWorkbook } = await import('#files/write/write-workbook.ts');
    const written = await writeWorkbook(tableSheets(rule, table, campaign));
    if (written.ok) saveFile(`${rule.id}.xlsx`, written.value.blob);
    else for (const problem of written.problems) tell(describeProblem(t, problem, words), 'error');
  };
  const open = async (file: File): Promise<void> => {
    const sheets = await readSheets(file);
    const read = sheets.ok ? readTable(sheets.value, { rule, present: table, campaign }) : sheets;
    setChosen({ name: file.name, read: read.ok ? read.value : undefined, problems: read.ok ? [] : read.problems });
  };
  return (
    <>
      <Button size="small" onClick={() => void save()}>
        {t('table.file.export')}
      </Button>
      {onTake === undefined ? null : (
        <FileButton label={t('table.file.import')} accept=".xlsx,.csv" small chooser={chooser} onChoose={(file) => void open(file)} />
      )}
      {chosen === undefined || onTake === undefined ? null : (
        <TableFileDialog {...chosen} rule={rule} present={table} onTake={onTake} onClose={() => setChosen(undefined)} />
      )}
    </>
  );
}
