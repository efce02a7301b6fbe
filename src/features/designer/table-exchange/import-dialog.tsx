import { Alert, Modal } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { RuleDocument } from '#domain/rule.ts';
import type { JobOptions } from '#files/job/run-job.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { readTableSheet, type TableReading } from '#logic/exchange/read-table-sheet.ts';
import type { SheetFinding } from '#logic/exchange/grid-sheet.ts';
import { takeTable } from '#logic/exchange/take-table.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { tell } from '#ui/toast-store.ts';
import { ReadingLine } from '#workspace/reading-line.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { useReading } from '#workspace/use-reading.ts';
import { tableLines } from '#features/designer/changes/table-lines.ts';
import type { Editor } from '#features/designer/draft/use-editor.ts';
import { holdTable } from '#features/designer/table/held-tables.ts';
import { writeTable } from '#features/designer/table/use-table-hand.ts';
import { ImportAnswer } from './import-answer.tsx';
import { ImportChoices } from './import-choices.tsx';
import { ImportLines } from './import-lines.tsx';
import { SheetFindings } from './sheet-findings.tsx';
import { useRunSheets } from './sheet-jobs.ts';
import { sheetWords } from './sheet-words.ts';
import './table-exchange.css';

interface Props {
  readonly rule: RuleDocument;
  readonly table: DecisionTable;
  readonly editor: Editor;
  readonly file: File;
  readonly onClose: () => void;
}

/** What a file would make of a table: what was found in it, and every row and cell that it would change. Nothing changes before it is taken, as one step. */
export function ImportDialog({ rule, table, editor, file, onClose }: Props) {
  const campaign = useCampaign();
  const { t, model, words } = campaign;
  const run = useRunSheets();
  const start = useCallback((chosen: File, options: JobOptions) => run('sheets', chosen, options), [run]);
  const { state, cancel } = useReading(file, start);
  const reading = useMemo((): TableReading | undefined => {
    if (state?.kind !== 'done') return undefined;
    if (!state.output.ok) return { kind: 'refused', findings: state.output.problems.map((problem): SheetFinding => ({ problem })) };
    return readTableSheet(state.output.value, { rule, table, vocabulary: model, words: sheetWords(rule, campaign) });
  }, [state, rule, table, model, campaign]);
  const [choice, setChoice] = useState({ withoutHidden: false, withoutWrong: false });
  const taken = useMemo(() => (reading?.kind === 'read' ? takeTable(reading, choice) : undefined), [reading, choice]);
  const [against, setAgainst] = useState('');
  const lines = useMemo(
    () => (taken?.ok === true ? tableLines({ rule, table, voice: campaign }, { rule, table: taken.value, voice: campaign }) : []),
    [taken, rule, table, campaign],
  );
  const take = (): void => {
    if (taken?.ok !== true) return;
    const name = { code: 'table.import', detail: { file: file.name } };
    const problems = writeTable({ editor, rule, name }, taken.value, (made) => holdTable(made, taken.value, model.parameters));
    if (problems.length > 0) setAgainst(problems.map((problem) => describeProblem(t, problem, words)).join(t('common.text.separator')));
    else {
      tell(t('draft.step.table.import', { file: file.name }));
      onClose();
    }
  };
  return (
    <Modal
      open
      width={1040}
      title={<bdi>{t('exchange.excel.title', { file: file.name })}</bdi>}
      okText={t('exchange.excel.take')}
      cancelText={t('exchange.excel.close')}
      okButtonProps={{ disabled: lines.length === 0 }}
      onOk={take}
      onCancel={onClose}
    >
      {state === null ? null : <ReadingLine title={t('exchange.excel.reading', { file: file.name })} state={state} onCancel={cancel} />}
      {against === '' ? null : <Alert type="error" showIcon title={against} />}
      {reading === undefined ? null : (
        <>
          <ImportAnswer reading={reading} present={table} taken={taken} />
          {reading.kind === 'read' ? <ImportChoices rows={reading.rows} choice={choice} onChoose={setChoice} /> : null}
          <SheetFindings findings={findingsOf(reading)} />
          <ImportLines lines={lines} />
        </>
      )}
    </Modal>
  );
}

/** What was found, cell by cell what cannot be read first. */
function findingsOf(reading: TableReading): readonly SheetFinding[] {
  return reading.kind === 'refused' ? reading.findings : [...reading.rows.flatMap(({ wrong }) => wrong), ...reading.notices];
}
