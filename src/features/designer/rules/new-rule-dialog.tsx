import { Modal } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { subjectKinds } from '#domain/id.ts';
import type { Problem } from '#domain/problem.ts';
import { ruleKinds } from '#domain/rule.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import type { Voice } from '#i18n/voice.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { DialogLine } from '#features/designer/dialog-line.tsx';
import type { Editor } from '#features/designer/draft/use-editor.ts';
import { type NewRule, toRule } from './new-rule.ts';

const EMPTY: NewRule = { id: '', zh: '', en: '', kind: 'other', subject: 'officer', output: 'enum', codes: '', basis: '' };
const OUTPUTS = ['boolean', 'number', 'enum', 'codes'] as const;

/** Asks what a new rule is called, about whom it is, what it gives and on what it rests, and opens it. */
export function NewRuleDialog({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const { t, words, id: campaign } = useCampaign();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(EMPTY);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const set = (change: Partial<NewRule>): void => setAsked((before) => ({ ...before, ...change }));
  const make = (): void => {
    const rule = toRule(asked);
    const found = editor.addRule(rule);
    // An English title that was left out is the Chinese one.
    setProblems(found.filter(({ path }) => path !== '/title/en'));
    if (found.length > 0) return;
    onClose();
    void navigate({ to: '/c/$campaign/rules/$rule', params: { campaign, rule: rule.id } });
  };
  const kinds = [...subjectKinds, 'any'] as const;
  return (
    <Modal open title={t('rules.new')} okText={t('rules.new.make')} cancelText={t('common.button.cancel')} onOk={make} onCancel={onClose} width={560}>
      <div className="dialog-lines">
        <DialogLine label={t('rules.new.zh')}>{(id) => <input id={id} value={asked.zh} onChange={(event) => set({ zh: event.target.value })} />}</DialogLine>
        <DialogLine label={t('rules.new.en')}>{(id) => <input id={id} value={asked.en} onChange={(event) => set({ en: event.target.value })} />}</DialogLine>
        <DialogLine label={t('rules.new.id')}>{(id) => <input id={id} value={asked.id} onChange={(event) => set({ id: event.target.value })} />}</DialogLine>
        <DialogLine label={t('rules.kind.label')}>
          {(id) => (
            <select id={id} value={asked.kind} onChange={(event) => set({ kind: event.target.value as NewRule['kind'] })}>
              {ruleKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`rules.kind.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </DialogLine>
        <DialogLine label={t('rules.subject')}>
          {(id) => (
            <select id={id} value={asked.subject} onChange={(event) => set({ subject: event.target.value as NewRule['subject'] })}>
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`common.subject.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </DialogLine>
        <DialogLine label={t('rules.output')}>
          {(id) => (
            <select id={id} value={asked.output} onChange={(event) => set({ output: event.target.value as NewRule['output'] })}>
              {OUTPUTS.map((type) => (
                <option key={type} value={type}>
                  {t(`rules.output.${type}`)}
                </option>
              ))}
            </select>
          )}
        </DialogLine>
        {asked.output === 'enum' || asked.output === 'codes' ? (
          <DialogLine label={t('rules.new.codes')} hint={t('rules.new.codes.hint')}>
            {(id) => <textarea id={id} rows={4} value={asked.codes} onChange={(event) => set({ codes: event.target.value })} />}
          </DialogLine>
        ) : null}
        <DialogLine label={t('rules.basis')}>
          {(id) => <input id={id} value={asked.basis} onChange={(event) => set({ basis: event.target.value })} />}
        </DialogLine>
        <div role="alert" className="dialog-problems">
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.code} ${problem.path}`}>{tellProblem(problem, { t, words })}</li>
            ))}
          </ul>
        </div>
      </div>
    </Modal>
  );
}

const FIELDS = { '/id': 'rules.new.id', '/title/zh': 'rules.new.zh', '/basis': 'rules.basis', '/output/codes': 'rules.new.codes' } as const;

/** What was left empty is named by its field. */
function tellProblem(problem: Problem, { t, words }: Voice): string {
  const field = Object.entries(FIELDS).find(([path]) => path === problem.path)?.[1];
  if (field === undefined) return `${describeProblem(t, problem, words)} ${problem.path}`;
  return problem.code === 'definition.value.too_small'
    ? t('rules.new.needed', { field: t(field) })
    : t('common.text.colon', { label: t(field), value: describeProblem(t, problem, words) });
}
