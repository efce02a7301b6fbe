import { useMemo, useState } from 'react';
import type { Act } from '#domain/act.ts';
import type { Behaviour } from '#domain/behaviour.ts';
import { sameJson } from '#domain/settled-json.ts';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { AddAct } from './add-act.tsx';

interface ListProps {
  readonly behaviour: Behaviour;
  readonly original: Behaviour | undefined;
  readonly chosen: string | undefined;
  readonly choose: (id: string) => void;
  readonly add: (act: Act) => void;
}

/** All that people do, by where it belongs, to be searched; what was changed at this desk is marked. */
export function ActList({ behaviour, original, chosen, choose, add }: ListProps) {
  const { t, words } = useCampaign();
  const [typed, setTyped] = useState('');
  const originals = useMemo(() => new Map(original?.acts.map((act) => [act.id, act])), [original]);
  const groups = useGroups(behaviour.acts.filter(({ title }) => words.text(title).toLowerCase().includes(typed.trim().toLowerCase())));
  const learned = behaviour.acts.flatMap(({ cases }) => cases).filter(({ evidence }) => evidence.kind === 'learned').length;
  const all = behaviour.acts.reduce((sum, { cases }) => sum + cases.length, 0);
  return (
    <Panel title={t('simulate.acts')}>
      <p className="soft simulate-about">{t('behaviour.counts', { acts: behaviour.acts.length, assumed: all - learned, learned })}</p>
      <input
        type="search"
        className="simulate-name behaviour-search"
        value={typed}
        placeholder={t('behaviour.search')}
        aria-label={t('behaviour.search')}
        onChange={({ target }) => setTyped(target.value)}
      />
      <nav aria-label={t('simulate.acts')} className="behaviour-list">
        {[...groups].map(([group, acts]) => (
          <section key={group}>
            <h3>{group}</h3>
            <ul>
              {acts.map((act) => (
                <li key={act.id}>
                  <button type="button" aria-current={act.id === chosen ? 'true' : undefined} onClick={() => choose(act.id)}>
                    <span>{words.text(act.title)}</span>
                    {original === undefined || sameJson(originals.get(act.id), act) ? null : <span className="behaviour-mark">{t('behaviour.changed')}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {groups.size === 0 ? <p className="soft">{t('behaviour.none')}</p> : null}
      </nav>
      <AddAct behaviour={behaviour} add={add} />
    </Panel>
  );
}

/** Acts of a chart under its title; those of named days under whom they concern; arrivals by themselves. */
function useGroups(acts: readonly Act[]): ReadonlyMap<string, readonly Act[]> {
  const { t, words } = useCampaign();
  const groups = new Map<string, Act[]>();
  for (const act of acts) {
    const name = nameOf(act);
    groups.set(name, [...(groups.get(name) ?? []), act]);
  }
  return groups;

  function nameOf({ trigger }: Act): string {
    if (trigger.kind === 'state') return trigger.charts.length > 1 ? t('behaviour.several') : words.chartTitle(trigger.charts[0] ?? '');
    return trigger.kind === 'days' ? t('behaviour.onDays', { subject: t(`common.subject.${trigger.subject}`) }) : t('behaviour.arrivals');
  }
}
