import { Button } from 'antd';
import { type FormEvent, type KeyboardEvent, useMemo, useState } from 'react';
import type { Json } from '#domain/json.ts';
import type { Problem } from '#domain/problem.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import type { FormulaEdit } from '#logic/formula/apply-formula-edit.ts';
import { fitterAt } from '#logic/formula/fitting.ts';
import type { FormulaRow } from '#logic/formula/formula-rows.ts';
import type { RuleTree } from '#logic/rule-tree.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { factOptions, parameterOptions } from '#features/designer/pick/name-options.ts';
import { NamePicker } from '#features/designer/pick/name-picker.tsx';
import { begunAsJson, begunWith, fittingKinds, type PartKind, typedPart, type Typed } from './part-kinds.ts';
import { OperatorChoice } from './operator-choice.tsx';
import { ValueChoice } from './value-choice.tsx';
import { readPasted } from './read-pasted.ts';

interface Props {
  readonly rule: RuleDocument;
  readonly tree: RuleTree;
  readonly row: FormulaRow;
  readonly mode: 'change' | 'wrap';
  /** JSON that could not be taken and waits to be mended. */
  readonly begun: string | undefined;
  readonly titleOfCode: (code: string) => string | undefined;
  readonly onTake: (edit: FormulaEdit) => void;
  readonly onCancel: () => void;
}

/** Changes one part of a formula in its place: first what it shall be, then which. What fits is offered first. Enter takes it, Escape gives it back. */
export function FormulaForm({ rule, tree, row, mode, begun, titleOfCode, onTake, onCancel }: Props) {
  const campaign = useCampaign();
  const { t, words, model } = campaign;
  const { path } = row.node;
  const fits = useMemo(() => fitterAt(rule, path, model), [rule, path, model]);
  const kinds = useMemo(() => fittingKinds(fits, row, model), [fits, row, model]);
  const [typed, setTyped] = useState<Typed>(() => {
    if (mode === 'wrap') return { kind: 'operation', text: '' };
    return begun === undefined ? begunWith(row, kinds) : { kind: 'json', text: begun };
  });
  const [wrong, setWrong] = useState<Problem | undefined>();
  const { kind, text } = typed;
  const put = (json: Json): void => onTake({ kind: 'put', path, json });
  const take = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // A choice in a picker is taken when it is made; there is nothing to be taken without one.
    if (kind === 'fact' || kind === 'parameter') return;
    if (kind === 'operation') return text === '' ? undefined : onTake({ kind: mode === 'wrap' ? 'wrap' : 'operate', path, operator: text });
    const part = kind === 'json' ? await readPasted(text) : typedPart(typed);
    if (part.ok) return put(part.value);
    return setWrong(part.problems[0]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') onCancel();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void take(event);
  };
  const choose = (next: PartKind): void => setTyped(next === 'json' ? begunAsJson(row) : { kind: next, text: '' });
  return (
    // Escape leaves it, from whichever field.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form className="formula-form" onSubmit={(event) => void take(event)} onKeyDown={onKeyDown}>
      {mode === 'wrap' ? null : <KindChoice kinds={kinds} kind={kind} onChoose={choose} />}
      {kind === 'operation' ? <OperatorChoice row={row} fits={fits} mode={mode} value={text} onChange={(next) => setTyped({ kind, text: next })} /> : null}
      {kind === 'fact' ? (
        <NamePicker
          isAsked={row.kind !== 'name'}
          label={t('formula.kind.fact')}
          groups={factOptions(campaign, rule.subject, (fact) => kinds.factTypes.size === 0 || kinds.factTypes.has(fact.type))}
          value={text === '' ? undefined : text}
          onChoose={(name) => put({ var: name })}
        />
      ) : null}
      {kind === 'parameter' ? (
        <NamePicker
          isAsked={row.kind !== 'name'}
          label={t('formula.kind.parameter')}
          groups={parameterOptions(campaign)}
          value={text === '' ? undefined : text}
          onChoose={(name) => put({ var: name })}
        />
      ) : null}
      {kind === 'number' || kind === 'text' || kind === 'boolean' || kind === 'json' ? (
        <ValueChoice rule={rule} tree={tree} path={path} typed={typed} titleOfCode={titleOfCode} onChange={setTyped} />
      ) : null}
      <Button size="small" type="primary" htmlType="submit">
        {t('sentence.take')}
      </Button>
      <Button size="small" onClick={onCancel}>
        {t('common.button.cancel')}
      </Button>
      <span className="formula-wrong" role="alert">
        {wrong === undefined ? '' : describeProblem(t, wrong, words)}
      </span>
    </form>
  );
}

function KindChoice({
  kinds,
  kind,
  onChoose,
}: {
  readonly kinds: ReturnType<typeof fittingKinds>;
  readonly kind: PartKind;
  readonly onChoose: (kind: PartKind) => void;
}) {
  const { t } = useCampaign();
  return (
    <select
      aria-label={t('formula.kind')}
      value={kind}
      // Whoever asked for it wants to type in it.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      onChange={(event) => onChoose(event.target.value as PartKind)}
    >
      <optgroup label={t('formula.fits')}>
        {kinds.fitting.map((each) => (
          <option key={each} value={each}>
            {t(`formula.kind.${each}`)}
          </option>
        ))}
      </optgroup>
      {kinds.others.length === 0 ? null : (
        <optgroup label={t('formula.others')}>
          {kinds.others.map((each) => (
            <option key={each} value={each}>
              {t(`formula.kind.${each}`)}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  );
}
