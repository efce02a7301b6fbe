import { Button } from 'antd';
import { useId } from 'react';
import type { ActCase } from '#domain/act.ts';
import type { SubjectKind } from '#domain/id.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { conditionWords } from './condition-words.ts';
import { ConditionFields } from './conditions/condition-fields.tsx';
import { type Frame, framed } from './framed.ts';
import { MOST_SIGNS, renamed } from './renamed.ts';

/** What can be done with a case as a whole; undefined where it cannot. */
export interface CaseMoves {
  readonly up: (() => void) | undefined;
  readonly down: (() => void) | undefined;
  readonly copy: (() => void) | undefined;
  readonly remove: (() => void) | undefined;
}

interface HeadProps {
  readonly one: ActCase;
  /** What it is called aloud. */
  readonly title: string;
  /** Whether it stands beside others, so that it has to be told apart. */
  readonly isOneOfMany: boolean;
  /** Whether a case before it holds for everybody, so that it never comes to it. */
  readonly isShadowed: boolean;
  readonly isOpen: boolean;
  readonly open: (isOpen: boolean) => void;
  readonly moves: CaseMoves;
}

/** Which case it is and whom it is for, in words, and what can be done with it. */
export function CaseHead({ one, title, isOneOfMany, isShadowed, isOpen, open, moves }: HeadProps) {
  const campaign = useCampaign();
  const { t } = campaign;
  const notes = [
    ...(one.where === undefined ? [] : [conditionWords(one.where, campaign)]),
    ...(one.heavy === undefined ? [] : [t(one.heavy ? 'behaviour.heavy' : 'behaviour.notHeavy')]),
  ];
  const of = (what: string): string => t('behaviour.of', { what, title });
  return (
    <>
      <div className="behaviour-case-head">
        <h4>
          {isOneOfMany || one.title !== undefined ? title : ''} <span className="soft">{notes.join(' ')}</span>
        </h4>
        <span className="behaviour-case-moves">
          <Move label="↑" name={of(t('behaviour.case.up'))} move={moves.up} />
          <Move label="↓" name={of(t('behaviour.case.down'))} move={moves.down} />
          <Move label={t('behaviour.case.copy')} name={of(t('behaviour.case.copy'))} move={moves.copy} />
          <Move label={t('behaviour.case.drop')} name={of(t('behaviour.case.drop'))} move={moves.remove} />
          <Button size="small" aria-expanded={isOpen} aria-label={of(t('behaviour.case.frame'))} onClick={() => open(!isOpen)}>
            {t(isOpen ? 'behaviour.close' : 'behaviour.case.frame')}
          </Button>
        </span>
      </div>
      {isShadowed ? <p className="behaviour-shadowed">{t('behaviour.case.shadowed')}</p> : null}
    </>
  );
}

function Move({ label, name, move }: { readonly label: string; readonly name: string; readonly move: (() => void) | undefined }) {
  if (move === undefined) return null;
  return (
    <Button size="small" type="text" aria-label={name} title={name} onClick={move}>
      {label}
    </Button>
  );
}

interface FrameProps {
  readonly one: ActCase;
  readonly kind: SubjectKind;
  readonly change: (one: ActCase) => void;
}

/** What a case is called, on which days it is for whom. */
export function CaseFrame({ one, kind, change }: FrameProps) {
  const { t, words } = useCampaign();
  const [name, days, whom] = [useId(), useId(), useId()];
  const { title, where, heavy } = one;
  const put = (frame: Frame): void => change(framed(one, frame));
  return (
    <div className="behaviour-frame">
      <label htmlFor={name}>{t('behaviour.case.title')}</label>
      <input
        id={name}
        className="simulate-name"
        maxLength={MOST_SIGNS}
        value={title === undefined ? '' : words.text(title)}
        onChange={({ target: { value } }) => put({ title: value.trim() === '' ? undefined : renamed(title, words.language, value) })}
      />
      <label htmlFor={days}>{t('behaviour.case.days')}</label>
      <select
        id={days}
        className="simulate-select"
        value={heavy === undefined ? 'any' : heavy ? 'heavy' : 'notHeavy'}
        onChange={({ target: { value } }) => put({ heavy: value === 'any' ? undefined : value === 'heavy' })}
      >
        {(['any', 'heavy', 'notHeavy'] as const).map((each) => (
          <option key={each} value={each}>
            {t(`behaviour.days.${each}`)}
          </option>
        ))}
      </select>
      <span id={whom}>{t('behaviour.case.whom')}</span>
      <div role="group" aria-labelledby={whom}>
        <ConditionFields logic={where} kind={kind} change={(next) => put({ where: next })} />
      </div>
    </div>
  );
}
