import { Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import type { ParameterDefinition } from '#domain/parameter.ts';
import type { Problem } from '#domain/problem.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { joinNames } from '#i18n/voice.ts';
import { Panel } from '#ui/page.tsx';
import { RuleLink } from '#workspace/rule-link.tsx';
import { useDraft } from '#workspace/draft.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { Named } from '#features/designer/draft/edit-names.ts';
import { type NamesEditor, useNamesEditor } from '#features/designer/draft/use-names-editor.ts';
import { describeSource } from '#features/designer/rules/describe-fact.ts';
import { codesInUse } from './code-uses.ts';
import { CodesField } from './codes-field.tsx';
import { factChange, parameterChange, unreadNumbers } from './name-change.ts';
import { type NameForm, rebased, toForm } from './name-form.ts';
import { usesOfName } from './name-uses.ts';
import { useNameFields } from './name-fields.ts';
import { refusalToRemove } from './refusal-to-remove.ts';

interface Props {
  readonly item: Named;
  readonly onClose: () => void;
  /** What another value of a parameter would do, given by the app. */
  readonly outlook?: ((parameter: ParameterDefinition) => ReactNode) | undefined;
}

/** One parameter or fact: who reads it, what of it is fixed, and in a draft the fields that change it, all in one step. */
export function NameEntry({ item, onClose, outlook }: Props) {
  const campaign = useCampaign();
  const { t, words, model } = campaign;
  const editor = useNamesEditor();
  const { isEditing } = useDraft();
  const isFact = !('value' in item);
  const uses = usesOfName(model.definition, isFact ? item.id : `p.${item.id}`);
  return (
    <Panel
      title={words.text(item.title)}
      aside={
        <Button size="small" onClick={onClose}>
          {t('names.close')}
        </Button>
      }
    >
      <p className="faint names-id">
        {item.id}
        {isFact ? ` · ${t(`common.subject.${item.subject}`)} · ${t(`problems.type.${item.type}`)} · ${describeSource(item, campaign)}` : ''}
      </p>
      {isFact ? <p className="soft">{t('names.fixed')}</p> : null}
      {editor === undefined ? (
        <p className="soft">{t(isEditing ? 'names.role' : 'names.locked')}</p>
      ) : (
        <EntryForm item={item} editor={editor} onClose={onClose} />
      )}
      {isFact || outlook === undefined ? null : outlook(item)}
      <h3 className="names-readers">{t('names.readBy')}</h3>
      {uses.rules.length === 0 ? (
        <p className="faint">{t('common.none')}</p>
      ) : (
        <ul className="names-uses">
          {uses.rules.map((rule) => (
            <li key={rule}>
              <RuleLink rule={rule} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function EntryForm({ item, editor, onClose }: Props & { readonly editor: NamesEditor }) {
  const campaign = useCampaign();
  const { t, words, model, state } = campaign;
  const [form, setForm] = useState<NameForm>(() => toForm(item));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [asked, setAsked] = useState('');
  const [seen, setSeen] = useState(item);
  // What was typed stays when the item becomes another one by an undo, or in another window.
  if (seen !== item) {
    setSeen(item);
    setForm(rebased(form, seen, item));
  }
  const fields = useNameFields(item).filter(({ key }) => key !== 'missingValue' || form.missing === 'default');
  const isFact = !('value' in item);
  const hasCodes = isFact && (item.type === 'enum' || item.type === 'codes');
  const list = isFact ? 'vocabulary' : 'parameters';
  const take = (): void => {
    const unread = unreadNumbers(form, item);
    if (unread.length > 0) return setProblems(unread);
    const change = isFact ? factChange(form, item) : parameterChange(form, item);
    const kept = new Set(((change['enum'] ?? []) as readonly { readonly code: string }[]).map(({ code }) => code));
    const gone = isFact ? (item.enum ?? []).map(({ code }) => code).filter((code) => !kept.has(code)) : [];
    const used = joinNames(codesInUse(item.id, gone, { model, subjects: state.subjects.values() }), campaign);
    setAsked(used);
    // What is still used is taken out only when it is asked for a second time.
    if (used !== '' && used !== asked) return undefined;
    const found = editor.edit({ list, id: item.id, change });
    // What was taken is no longer typed: the fields follow the item again.
    if (found.length === 0) setForm(toForm(item));
    return setProblems(found);
  };
  const remove = (): void => {
    const refusal = refusalToRemove(item, campaign);
    if (refusal !== undefined) return setProblems([refusal]);
    editor.remove(list, item.id);
    return onClose();
  };
  return (
    <form
      className="names-form"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      {fields.map(({ key, label, kind, options, path }) => (
        <EntryField
          key={key}
          label={label}
          kind={kind}
          options={options}
          value={form[key]}
          onChange={(value) => setForm({ ...form, [key]: value })}
          wrong={problems.find((problem) => problem.path === path || problem.path.startsWith(`${path}/`))}
        />
      ))}
      {hasCodes ? (
        <CodesField rows={form.codes} onChange={(codes) => setForm({ ...form, codes })} problems={problems.filter(({ path }) => path.startsWith('/enum'))} />
      ) : null}
      <div role="alert" className="names-wrong">
        <ul>
          {problems
            .filter((problem) => !fields.some(({ path }) => problem.path === path || problem.path.startsWith(`${path}/`)))
            .filter(({ path }) => !hasCodes || !path.startsWith('/enum'))
            .map((problem) => (
              <li key={`${problem.code} ${problem.path}`}>{describeProblem(t, problem, words)}</li>
            ))}
          {asked === '' ? null : <li>{t('names.enum.used', { codes: asked })}</li>}
        </ul>
      </div>
      <div className="names-buttons">
        <Button type="primary" size="small" htmlType="submit">
          {t('names.take')}
        </Button>
        <Button size="small" onClick={remove}>
          {t('names.remove')}
        </Button>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly label: string;
  readonly kind: 'line' | 'lines' | 'choice';
  readonly options?: readonly (readonly [value: string, label: string])[] | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly wrong: Problem | undefined;
}

function EntryField({ label, kind, options = [], value, onChange, wrong }: FieldProps) {
  const { t, words } = useCampaign();
  const id = useId();
  const shared = { id, value, 'aria-invalid': wrong !== undefined, 'aria-describedby': `${id} wrong` };
  return (
    <div className="names-field">
      <label htmlFor={id}>{label}</label>
      {kind === 'lines' ? <textarea {...shared} rows={3} onChange={(event) => onChange(event.target.value)} /> : null}
      {kind === 'line' ? <input {...shared} onChange={(event) => onChange(event.target.value)} /> : null}
      {kind === 'choice' ? (
        <select {...shared} onChange={(event) => onChange(event.target.value)}>
          {options.map(([option, told]) => (
            <option key={option} value={option}>
              {told}
            </option>
          ))}
        </select>
      ) : null}
      {wrong === undefined ? null : (
        <span id={`${id} wrong`} role="alert" className="names-wrong">
          {value.trim() === '' ? t('rules.new.needed', { field: label }) : describeProblem(t, wrong, words)}
        </span>
      )}
    </div>
  );
}
