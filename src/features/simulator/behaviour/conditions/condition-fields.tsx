import { Button } from 'antd';
import { useMemo } from 'react';
import type { Json } from '#domain/json.ts';
import type { SubjectKind } from '#domain/id.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { conditionWords } from '../condition-words.ts';
import { askableOf, firstClause } from './askable.ts';
import { ClauseLine } from './clause-line.tsx';
import { type Clause, toClauses, toLogic } from './clauses.ts';

interface ConditionProps {
  readonly logic: Json | undefined;
  readonly kind: SubjectKind;
  /** What no condition means; everybody where it is left out. */
  readonly none?: string;
  readonly change: (logic: Json | undefined) => void;
}

/** Whom a case is for, or when an act is done, clause by clause; what clauses cannot say stands there in words and can be given up. */
export function ConditionFields({ logic, kind, none, change }: ConditionProps) {
  const campaign = useCampaign();
  const { t, model } = campaign;
  const askable = useMemo(() => askableOf(model, kind), [model, kind]);
  const clauses = toClauses(logic);
  if (clauses === undefined) {
    return (
      <div className="behaviour-clauses">
        <p>
          {conditionWords(logic, campaign)} <span className="soft">{t('behaviour.where.other')}</span>
        </p>
        <Button size="small" onClick={() => change(undefined)}>
          {t('behaviour.where.clear')}
        </Button>
      </div>
    );
  }
  const put = (next: readonly Clause[]): void => change(toLogic(next));
  const [first] = askable;
  return (
    <div className="behaviour-clauses">
      {clauses.length === 0 ? <p className="soft">{none ?? t('behaviour.where.all')}</p> : null}
      {clauses.map((clause, at) => (
        <ClauseLine
          // oxlint-disable-next-line react/no-array-index-key -- a clause is known by its place only
          key={at}
          clause={clause}
          number={at + 1}
          askable={askable}
          change={(next) => put(clauses.with(at, next))}
          remove={() => put(clauses.toSpliced(at, 1))}
        />
      ))}
      {first === undefined ? null : (
        <Button size="small" onClick={() => put([...clauses, firstClause(first)])}>
          {t('behaviour.where.add')}
        </Button>
      )}
    </div>
  );
}
