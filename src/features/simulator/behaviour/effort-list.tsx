import { Button } from 'antd';
import type { Act } from '#domain/act.ts';
import { type Effort, MOST_EFFORTS, MOST_HOURS } from '#domain/effort.ts';
import type { WorkKind } from '#domain/behaviour.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { conditionWords } from './condition-words.ts';
import { EvidenceLine } from './evidence-line.tsx';
import { NumberLine } from './share-line.tsx';

interface ListProps {
  readonly act: Act;
  readonly kinds: readonly WorkKind[];
  readonly change: (act: Act) => void;
}

/** The hours that an act takes each time it is done, by kinds of work. Nothing where the behaviour names no kinds. */
export function EffortList({ act: { effort: efforts = [], ...act }, kinds, change }: ListProps) {
  const { t } = useCampaign();
  const [first] = kinds;
  if (first === undefined) return null;
  const byHand = { kind: 'assumed' as const, basis: t('behaviour.byHand') };
  // An act that takes no time has no list, as the schema wants it.
  const put = (next: readonly Effort[]): void => change(next.length === 0 ? act : { ...act, effort: [...next] });
  return (
    <section className="behaviour-case" aria-label={t('behaviour.effort')}>
      <h4>
        {t('behaviour.effort')} <span className="soft">{t('behaviour.effort.about')}</span>
      </h4>
      {efforts.map((effort, at) => (
        <EffortLine
          // oxlint-disable-next-line react/no-array-index-key -- an effort is known by its place only
          key={at}
          effort={effort}
          number={at + 1}
          kinds={kinds}
          change={(next) => put(efforts.with(at, { ...next, evidence: byHand }))}
          remove={() => put(efforts.toSpliced(at, 1))}
        />
      ))}
      <Button size="small" disabled={efforts.length >= MOST_EFFORTS} onClick={() => put([...efforts, { work: first.id, hours: 1, evidence: byHand }])}>
        {t('behaviour.effort.add')}
      </Button>
    </section>
  );
}

interface LineProps {
  readonly effort: Effort;
  readonly number: number;
  readonly kinds: readonly WorkKind[];
  readonly change: (effort: Effort) => void;
  readonly remove: () => void;
}

function EffortLine({ effort, number, kinds, change, remove }: LineProps) {
  const { t, words } = useCampaign();
  return (
    <div className="behaviour-effort">
      <div className="behaviour-share">
        <select
          className="simulate-select"
          aria-label={t('behaviour.effort.number', { number, what: t('behaviour.effort.kind') })}
          value={effort.work}
          onChange={({ target }) => change({ ...effort, work: target.value })}
        >
          {kinds.map(({ id, title }) => (
            <option key={id} value={id}>
              {words.text(title)}
            </option>
          ))}
        </select>
        <NumberLine
          label={t('behaviour.effort.hours')}
          value={effort.hours}
          change={(hours) => {
            if (hours <= MOST_HOURS) change({ ...effort, hours });
          }}
        />
        <span className="soft">{useEffortWords(effort)}</span>
        <Button size="small" type="text" aria-label={t('behaviour.effort.remove', { number })} onClick={remove}>
          ×
        </Button>
      </div>
      <EvidenceLine evidence={effort.evidence} />
    </div>
  );
}

/** Whose hours they are, and when they count. */
function useEffortWords({ by, when }: Effort): string {
  const campaign = useCampaign();
  const { t, words } = campaign;
  const spender =
    by === undefined
      ? t('behaviour.effort.own')
      : 'unit' in by
        ? t('behaviour.effort.unit', { unit: words.unitName(by.unit) })
        : t('behaviour.effort.fact', { fact: words.factTitle(by.fact) });
  return [spender, ...(when === undefined ? [] : [t('behaviour.effort.when', { condition: conditionWords(when, campaign) })])].join(t('common.text.separator'));
}
