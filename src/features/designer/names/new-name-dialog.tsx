import { Modal } from 'antd';
import { useState } from 'react';
import { subjectKinds } from '#domain/id.ts';
import type { Problem } from '#domain/problem.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import type { Voice } from '#i18n/voice.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { DialogLine } from '#features/designer/dialog-line.tsx';
import type { NamesEditor } from '#features/designer/draft/use-names-editor.ts';
import { factsFor, type NewName, newSources, notChosen, toFact, toParameter } from './new-name.ts';

interface Props {
  readonly list: NewName['list'];
  readonly editor: NamesEditor;
  /** Told how the new one is read (`p.` before the id of a parameter). */
  readonly onMade: (name: string) => void;
  readonly onClose: () => void;
}

const TYPES = ['boolean', 'number', 'text', 'date'] as const;

/** Asks what a new parameter or fact is called and, of a fact, what it is about and rests on. */
export function NewNameDialog({ list, editor, onMade, onClose }: Props) {
  const campaign = useCampaign();
  const { t, model } = campaign;
  const { definition } = model;
  const [asked, setAsked] = useState<NewName>({
    list,
    id: '',
    zh: '',
    en: '',
    basis: '',
    subject: 'unit',
    source: 'share',
    over: 'officer',
    of: '',
    rule: '',
    type: 'number',
  });
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const set = (change: Partial<NewName>): void => setAsked((before) => ({ ...before, ...change }));
  const isFact = list === 'vocabulary';
  const make = (): void => {
    const lacking = notChosen(asked);
    const found =
      lacking.length > 0 ? lacking : editor.add(list, isFact ? toFact(asked, definition) : toParameter(asked, { zh: t('draft.draft'), en: t('draft.draft') }));
    // An English title that was left out is the Chinese one, and so is what it says about itself.
    setProblems(found.filter(({ path }) => !/^\/(title\/en|about\/)/.test(path)));
    if (found.length === 0) onMade(isFact ? asked.id.trim() : `p.${asked.id.trim()}`);
  };
  return (
    <Modal
      open
      title={t(isFact ? 'names.new.fact' : 'names.new')}
      okText={t('rules.new.make')}
      cancelText={t('common.button.cancel')}
      onOk={make}
      onCancel={onClose}
      width={560}
    >
      <div className="dialog-lines">
        <DialogLine label={t('rules.new.zh')}>{(id) => <input id={id} value={asked.zh} onChange={(event) => set({ zh: event.target.value })} />}</DialogLine>
        <DialogLine label={t('rules.new.en')}>{(id) => <input id={id} value={asked.en} onChange={(event) => set({ en: event.target.value })} />}</DialogLine>
        <DialogLine label={t('rules.new.id')} hint={t('names.new.id.hint')}>
          {(id) => <input id={id} value={asked.id} onChange={(event) => set({ id: event.target.value })} />}
        </DialogLine>
        {isFact ? (
          <FactLines asked={asked} set={set} />
        ) : (
          <DialogLine label={t('rules.basis')}>
            {(id) => <input id={id} value={asked.basis} onChange={(event) => set({ basis: event.target.value })} />}
          </DialogLine>
        )}
        <div role="alert" className="dialog-problems">
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.code} ${problem.path}`}>{tellProblem(problem, campaign)}</li>
            ))}
          </ul>
        </div>
      </div>
    </Modal>
  );
}

/** What is asked of a fact alone: about whom it is, and on what it rests. */
function FactLines({ asked, set }: { readonly asked: NewName; readonly set: (change: Partial<NewName>) => void }) {
  const campaign = useCampaign();
  const { t, words, model } = campaign;
  const { source, subject, over } = asked;
  const isCounted = source === 'count' || source === 'share';
  const members = factsFor(asked, model.definition).map(({ id }) => [id, words.factTitle(id)] as const);
  const rules = model.definition.rules.filter((rule) => rule.subject === subject || rule.subject === 'any').map(({ id }) => [id, words.ruleTitle(id)] as const);
  return (
    <>
      <Choice label={t('rules.subject')} value={subject} options={kinds(campaign)} onChange={(next) => set({ subject: next })} />
      <Choice
        label={t('names.new.source')}
        value={source}
        options={newSources.map((each) => [each, t(`names.new.source.${each}`)])}
        onChange={(next) => set({ source: next, of: '' })}
      />
      {source === 'rule' ? (
        <Choice label={t('names.new.rule')} value={asked.rule} options={[['', t('names.new.choose')], ...rules]} onChange={(rule) => set({ rule })} />
      ) : source === 'given' ? (
        <Choice
          label={t('rules.fact.type')}
          value={asked.type}
          options={TYPES.map((type) => [type, t(`problems.type.${type}`)])}
          onChange={(type) => set({ type })}
        />
      ) : (
        <>
          <Choice label={t('names.new.over')} value={over} options={kinds(campaign)} onChange={(next) => set({ over: next, of: '' })} />
          <Choice
            label={t(isCounted ? 'names.new.where' : 'names.new.of')}
            value={asked.of}
            options={[['', t(source === 'count' ? 'names.new.all' : 'names.new.choose')], ...members]}
            onChange={(of) => set({ of })}
          />
        </>
      )}
    </>
  );
}

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly (readonly [value: V, label: string])[];
  readonly onChange: (value: V) => void;
}

function Choice<V extends string>({ label, value, options, onChange }: ChoiceProps<V>) {
  return (
    <DialogLine label={label}>
      {(id) => (
        <select id={id} value={value} onChange={(event) => onChange(event.target.value as V)}>
          {options.map(([option, told]) => (
            <option key={option} value={option}>
              {told}
            </option>
          ))}
        </select>
      )}
    </DialogLine>
  );
}

function kinds({ t }: Voice): readonly (readonly [NewName['subject'], string])[] {
  return subjectKinds.map((kind) => [kind, t(`common.subject.${kind}`)]);
}

const FIELDS = {
  '/id': 'rules.new.id',
  '/title/zh': 'rules.new.zh',
  '/basis': 'rules.basis',
  '/source/where': 'names.new.where',
  '/source/of': 'names.new.of',
  '/source/rule': 'names.new.rule',
} as const;

/** What was left empty is named by its field. */
function tellProblem(problem: Problem, { t, words }: Voice): string {
  const field = Object.entries(FIELDS).find(([path]) => path === problem.path)?.[1];
  if (field === undefined) return `${describeProblem(t, problem, words)} ${problem.path}`;
  return problem.code === 'definition.value.too_small'
    ? t('rules.new.needed', { field: t(field) })
    : t('common.text.colon', { label: t(field), value: describeProblem(t, problem, words) });
}
