import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
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
  const list = useChosenInView(behaviour.acts.find(({ id }) => id === chosen));
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
      <nav ref={list} aria-label={t('simulate.acts')} className="behaviour-list">
        {[...groups].map(([group, acts]) => (
          <section key={group}>
            <h3>{group}</h3>
            <ul>
              {acts.map((act) => (
                <li key={act.id}>
                  <button type="button" aria-current={act.id === chosen ? 'true' : undefined} onClick={() => choose(act.id)}>
                    <span>{words.text(act.title)}</span>
                    {original === undefined || sameJson(originals.get(act.id), act) ? null : (
                      <span className="behaviour-mark">{t(originals.has(act.id) ? 'behaviour.changed' : 'behaviour.added')}</span>
                    )}
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

/** A list that shows the chosen act, also where it has come under another heading; the page around it stays where it is. */
function useChosenInView(chosen: Act | undefined): RefObject<HTMLElement | null> {
  const list = useRef<HTMLElement>(null);
  const place = chosen === undefined ? '' : `${chosen.id} ${chosen.trigger.kind === 'state' ? chosen.trigger.charts.join(' ') : chosen.trigger.kind}`;
  useEffect(() => {
    const all = list.current;
    const one = all?.querySelector('[aria-current]');
    if (place === '' || all === null || one === null || one === undefined) return;
    const [frame, own] = [all.getBoundingClientRect(), one.getBoundingClientRect()];
    if (own.top < frame.top || own.bottom > frame.bottom) all.scrollTop += own.top - frame.top - frame.height / 2;
  }, [place]);
  return list;
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
