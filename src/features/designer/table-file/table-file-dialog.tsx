import { Modal } from 'antd';
import { useMemo, useState } from 'react';
import type { Problem } from '#domain/problem.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { PlainTable } from '#ui/plain-table.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { tableLines } from '#features/designer/changes/table-lines.ts';
import { type ReadRow, type ReadTable, tableWithout } from './read-table.ts';
import './table-file.css';

interface Props {
  readonly name: string;
  readonly read: ReadTable | undefined;
  readonly problems: readonly Problem[];
  readonly rule: RuleDocument;
  readonly present: DecisionTable;
  readonly onTake: (table: DecisionTable) => readonly Problem[];
  readonly onClose: () => void;
}

const MOST_LINES = 300;

/** What the table of a file says otherwise than the present one, and which of its rows cannot be read. Nothing is changed before it is taken. */
export function TableFileDialog({ name, read, problems, rule, present, onTake, onClose }: Props) {
  const campaign = useCampaign();
  const { t } = campaign;
  const [leaves, setLeaves] = useState({ wrong: false, hidden: false });
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const wrong = useMemo(() => read?.rows.filter((row) => row.problems.length > 0) ?? [], [read]);
  const hidden = useMemo(() => read?.rows.filter(({ isHidden }) => isHidden) ?? [], [read]);
  const table = useMemo(
    () => (read === undefined ? undefined : tableWithout(read, new Set(leaves.hidden ? hidden.map(({ number }) => number) : []))),
    [read, leaves.hidden, hidden],
  );
  const lines = useMemo(
    () => (table === undefined ? [] : tableLines({ rule, table: present, voice: campaign }, { rule, table, voice: campaign })),
    [table, rule, present, campaign],
  );
  const isHeld = wrong.some((row) => !(leaves.hidden && row.isHidden)) && !leaves.wrong;
  const take = (): void => {
    if (table === undefined) return;
    const found = onTake(table);
    setRefused(found);
    if (found.length === 0) onClose();
  };
  const isReady = table !== undefined && table.rows.length > 0 && lines.length > 0 && !isHeld;
  return (
    <Modal
      open
      width={860}
      title={t('table.file.title', { file: name })}
      okText={t('table.file.take')}
      okButtonProps={{ disabled: !isReady }}
      cancelText={t('common.button.cancel')}
      onOk={take}
      onCancel={onClose}
    >
      <div role="alert" className="table-file-problems">
        <ul>
          {[...problems, ...refused].map((problem) => (
            <ProblemLine key={`${problem.code} ${problem.path}`} problem={problem} />
          ))}
        </ul>
      </div>
      {read === undefined ? null : (
        <>
          <ul className="table-file-notices">
            {read.notices.map((problem) => (
              <ProblemLine key={`${problem.code} ${problem.path}`} problem={problem} />
            ))}
          </ul>
          {hidden.length === 0 ? null : (
            <Choice
              label={t('table.file.leave.hidden', { count: hidden.length })}
              isChosen={leaves.hidden}
              onChoose={(isChosen) => setLeaves({ ...leaves, hidden: isChosen })}
            />
          )}
          {wrong.length === 0 ? null : (
            <WrongRows rows={wrong}>
              <Choice
                label={t('table.file.leave.wrong', { count: wrong.length })}
                isChosen={leaves.wrong}
                onChoose={(isChosen) => setLeaves({ ...leaves, wrong: isChosen })}
              />
            </WrongRows>
          )}
          <h3 className="table-file-head">{lines.length === 0 ? t('table.file.same') : t('table.file.changes', { count: lines.length })}</h3>
          {lines.length === 0 ? null : (
            <div className="table-file-lines">
              <PlainTable
                caption={t('table.file.changes', { count: lines.length })}
                head={
                  <tr>
                    <th scope="col">{t('changes.where')}</th>
                    <th scope="col">{t('table.file.now')}</th>
                    <th scope="col">{t('table.file.file')}</th>
                  </tr>
                }
              >
                <tbody>
                  {lines.slice(0, MOST_LINES).map(({ where, before, after }, index) => (
                    <tr key={`${index} ${where}`}>
                      <th scope="row">{where}</th>
                      <td>{before}</td>
                      <td>{after}</td>
                    </tr>
                  ))}
                </tbody>
              </PlainTable>
            </div>
          )}
        </>
      )}
    </Modal>
  );
}

function WrongRows({ rows, children }: { readonly rows: readonly ReadRow[]; readonly children: React.ReactNode }) {
  const { t } = useCampaign();
  return (
    <section className="table-file-problems" aria-label={t('table.file.wrong', { count: rows.length })}>
      <h3 className="table-file-head">{t('table.file.wrong', { count: rows.length })}</h3>
      <ul>
        {rows
          .slice(0, MOST_LINES)
          .flatMap(({ number, problems }) => problems.map((problem) => <ProblemLine key={`${number} ${problem.path} ${problem.code}`} problem={problem} />))}
      </ul>
      {children}
    </section>
  );
}

function ProblemLine({ problem }: { readonly problem: Problem }) {
  const { t, words } = useCampaign();
  const told = describeProblem(t, problem, words);
  return <li>{problem.path === '' ? told : t('common.text.colon', { label: problem.path, value: told })}</li>;
}

function Choice({ label, isChosen, onChoose }: { readonly label: string; readonly isChosen: boolean; readonly onChoose: (isChosen: boolean) => void }) {
  return (
    <label className="table-file-choice">
      <input type="checkbox" checked={isChosen} onChange={(event) => onChoose(event.target.checked)} /> {label}
    </label>
  );
}
