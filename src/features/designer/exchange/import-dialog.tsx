import { Modal } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { type LineState, stateOfLine, withPack } from '#engine/draft/merge-pack.ts';
import { suffices } from '#engine/edition/design-level.ts';
import { findingKey } from '#engine/edition/finding-key.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import type { PackLine } from '#logic/exchange/read-rule-pack.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Problem } from '#domain/problem.ts';
import { PlainTable } from '#ui/plain-table.tsx';
import { useDraft } from '#workspace/draft.ts';
import { type OpenCampaign, useCampaign } from '#workspace/use-campaign.ts';
import { useFindings } from '#features/designer/findings/use-findings.ts';
import { LineRow } from './line-row.tsx';
import './import-dialog.css';

/** A file that was chosen: what it brings, or why it is refused. */
export interface ChosenFile {
  readonly name: string;
  readonly lines: readonly PackLine[];
  readonly problems: readonly Problem[];
}

/** What a file brings, line by line, and what the check would find afterwards. Nothing is changed before it is accepted; then all of it is one step. */
export function ImportDialog({ chosen, onClose }: { readonly chosen: ChosenFile; readonly onClose: () => void }) {
  const { t, words } = useCampaign();
  const { snapshot, session, published, level } = useDraft();
  const draft = snapshot.kind === 'open' ? snapshot.history.present : published;
  const mayNames = suffices(level, 'all');
  const lines = useMemo(
    () =>
      chosen.lines.map((line) => {
        const state = stateOfLine(draft, line);
        return { line, state, key: `${line.list} ${line.position}`, isOpen: (state === 'new' || state === 'other') && (line.list === 'rules' || mayNames) };
      }),
    [chosen, draft, mayNames],
  );
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => new Set(lines.filter(isTakenAtFirst).map(({ key }) => key)));
  const [isWhole, setWhole] = useState(false);
  const same = lines.filter(({ state }) => state === 'same').length;
  const taken = useMemo(() => lines.filter(({ key, isOpen }) => isOpen && picked.has(key)).map(({ line }) => line), [lines, picked]);
  const after = useMemo(() => withPack(draft, published, taken), [draft, published, taken]);
  const accept = (): void => {
    session.edit({ definition: after, name: { code: 'exchange.import', detail: { count: taken.length } } });
    onClose();
  };
  return (
    <Modal
      open
      width={920}
      title={t('exchange.import.title', { file: chosen.name })}
      okText={t('exchange.import.take', { count: taken.length })}
      okButtonProps={{ disabled: taken.length === 0 }}
      cancelText={t('common.button.cancel')}
      onOk={accept}
      onCancel={onClose}
    >
      {chosen.problems.length === 0 && lines.length === 0 ? <p>{t('exchange.import.empty')}</p> : null}
      <div role="alert" className="import-refused">
        {chosen.problems.map((problem) => (
          <p key={`${problem.code} ${problem.path}`}>
            {describeProblem(t, problem, words)} {problem.path}
          </p>
        ))}
      </div>
      {lines.length === 0 ? null : (
        <>
          <p className="soft">{t('exchange.import.about')}</p>
          {mayNames ? null : <p className="soft">{t('exchange.import.role')}</p>}
          <div className="import-lines">
            <PlainTable
              caption={t('exchange.import.title', { file: chosen.name })}
              head={
                <tr>
                  <th scope="col">{t('exchange.import.pick')}</th>
                  <th scope="col">{t('exchange.import.item')}</th>
                  <th scope="col">{t('exchange.import.state')}</th>
                  <th scope="col">{t('exchange.import.what')}</th>
                </tr>
              }
            >
              <tbody>
                {(isWhole ? lines : lines.filter(({ state }) => state !== 'same')).map(({ line, state, key, isOpen }) => (
                  <LineRow
                    key={key}
                    line={line}
                    state={state}
                    draft={draft}
                    after={after}
                    isPicked={isOpen && picked.has(key)}
                    onPick={isOpen ? (isPicked) => setPicked((before) => withKey(before, key, isPicked)) : undefined}
                  />
                ))}
              </tbody>
            </PlainTable>
          </div>
          {same === 0 ? null : (
            <label className="import-same">
              <input type="checkbox" checked={isWhole} onChange={(event) => setWhole(event.target.checked)} /> {t('exchange.import.same', { count: same })}
            </label>
          )}
          <Consequences draft={draft} after={after} />
        </>
      )}
    </Modal>
  );
}

/** What the check finds after the import and not before. */
function Consequences({ draft, after }: { readonly draft: CampaignDefinition; readonly after: CampaignDefinition }) {
  const { t, words } = useCampaign();
  const then = useFindings(draft);
  const next = useDeferredValue(after);
  const now = useFindings(next);
  const fresh = useMemo(() => {
    if (then === undefined || now === undefined) return undefined;
    const known = new Set(then.map((problem) => findingKey(draft, problem)));
    return now.filter((problem) => !known.has(findingKey(next, problem)));
  }, [then, now, draft, next]);
  return (
    <div role="status" className="import-findings">
      {fresh === undefined ? (
        t('exchange.import.checking')
      ) : fresh.length === 0 ? (
        t('exchange.import.clean')
      ) : (
        <>
          <p>{t('exchange.import.findings', { count: fresh.length })}</p>
          <ul>
            {fresh.slice(0, MOST_FINDINGS).map((problem) => (
              <li key={`${problem.code} ${problem.path} ${JSON.stringify(problem.detail)}`} data-severity={problem.severity}>
                {t('common.text.colon', { label: ownerOf(problem, next, words), value: describeProblem(t, problem, words) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

const MOST_FINDINGS = 20;

/** The rule, fact or parameter that a finding is about, by its title; its place where it is about none of them. */
function ownerOf({ path }: Problem, definition: CampaignDefinition, words: OpenCampaign['words']): string {
  const [, list, position] = /^\/(rules|vocabulary|parameters)\/(\d+)/.exec(path) ?? [];
  const item = list === undefined ? undefined : definition[list as PackLine['list']][Number(position)];
  return item === undefined ? path : words.text(item.title);
}

/** Rules are taken; facts and parameters that the draft has otherwise are left alone at first, because other rules read them too. */
function isTakenAtFirst({ line, state, isOpen }: { readonly line: PackLine; readonly state: LineState; readonly isOpen: boolean }): boolean {
  return isOpen && (state === 'new' || line.list === 'rules');
}

function withKey(set: ReadonlySet<string>, key: string, isIn: boolean): ReadonlySet<string> {
  const made = new Set(set);
  if (isIn) made.add(key);
  else made.delete(key);
  return made;
}
