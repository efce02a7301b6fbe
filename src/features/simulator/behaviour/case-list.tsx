import { useState } from 'react';
import { type Act, type ActCase, mostOfAct } from '#domain/act.ts';
import { subjectOfAct } from '#domain/subject-of-act.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { CaseCard } from './case-card.tsx';
import type { CaseMoves } from './case-head.tsx';
import { framed } from './framed.ts';
import { moved } from './moved.ts';

interface ListProps {
  readonly act: Act;
  readonly change: (act: Act) => void;
}

/** The cases of an act, the first that holds taken: each to be changed, moved, taken out, or made into another one before it. */
export function CaseList({ act, change }: ListProps) {
  const { t, model } = useCampaign();
  const { cases, trigger } = act;
  const kind = subjectOfAct(act, (chart) => model.charts.get(chart)?.chart.subject);
  // Cases have no names of their own: whenever one changes its place all are drawn anew.
  const [order, setOrder] = useState<{ readonly round: number; readonly open: number | undefined }>({ round: 0, open: undefined });
  const byHand = (one: ActCase): ActCase => ({ ...one, evidence: { kind: 'assumed', basis: t('behaviour.byHand') } });
  const arrange = (next: readonly ActCase[], open: number | undefined): void => {
    change({ ...act, cases: [...next] });
    setOrder(({ round }) => ({ round: round + 1, open }));
  };
  const movesOf = (one: ActCase, at: number): CaseMoves => ({
    up: at > 0 ? () => arrange(moved(cases, at, at - 1), undefined) : undefined,
    down: at < cases.length - 1 ? () => arrange(moved(cases, at, at + 1), undefined) : undefined,
    copy: cases.length < mostOfAct.cases ? () => arrange(cases.toSpliced(at, 0, byHand(framed(one, { title: undefined }))), at) : undefined,
    remove: cases.length > 1 ? () => arrange(cases.toSpliced(at, 1), undefined) : undefined,
  });
  const forAll = cases.findIndex(({ where, heavy }) => where === undefined && heavy === undefined);
  return (
    <>
      {cases.length > 1 ? <p className="soft simulate-about">{t('behaviour.cases.about')}</p> : null}
      {cases.map((one, at) => (
        <CaseCard
          // oxlint-disable-next-line react/no-array-index-key -- see the round
          key={`${String(order.round)} ${String(at)}`}
          one={one}
          number={at + 1}
          isOneOfMany={cases.length > 1}
          isShadowed={forAll >= 0 && at > forAll}
          start={trigger.kind}
          kind={kind}
          isOpen={order.open === at}
          open={(isOpen) => setOrder(({ round }) => ({ round, open: isOpen ? at : undefined }))}
          moves={movesOf(one, at)}
          change={(next) => change({ ...act, cases: cases.with(at, byHand(next)) })}
        />
      ))}
    </>
  );
}
