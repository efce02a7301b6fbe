import { useMemo } from 'react';
import type { Act } from '#domain/act.ts';
import { reachableKinds } from '#engine/check/reachable-kinds.ts';
import { formatDate } from '#i18n/format-date.ts';
import { nameCommand } from '#i18n/name-command.ts';
import { subjectOfAct } from '#domain/subject-of-act.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { type Misfit, misfitsOf, type Where } from './misfits.ts';

/** What of an act does not go with what starts it, and what can be done about it; nothing where all does. */
export function MisfitNotes({ act }: { readonly act: Act }) {
  const { model } = useCampaign();
  const reach = useMemo(() => reachableKinds(model.definition), [model]);
  const misfits = useMemo(() => misfitsOf(model, act, reach), [model, act, reach]);
  const say = useMisfitWords(act);
  return (
    <div role="status">
      {misfits.map((misfit) => (
        <p key={JSON.stringify(misfit)} className="behaviour-shadowed">
          {say(misfit)}
        </p>
      ))}
    </div>
  );
}

function useMisfitWords(act: Act): (misfit: Misfit) => string {
  const campaign = useCampaign();
  const { t, words, model } = campaign;
  const subject = t(`common.subject.${subjectOfAct(act, (chart) => model.charts.get(chart)?.chart.subject)}`);
  return (misfit) => {
    switch (misfit.kind) {
      case 'otherSubject':
      case 'nothingComes':
      case 'deaf':
        return t(`behaviour.misfit.${misfit.kind}`, { command: nameCommand(misfit.command, campaign), subject });
      case 'unread':
        return t('behaviour.misfit.unread', { where: whereWords(misfit.where), fact: words.factTitle(misfit.fact), subject });
      case 'unit':
        return t('behaviour.misfit.unit', { fact: words.factTitle(misfit.fact), subject });
      case 'free':
      case 'outside':
        return t(`behaviour.misfit.${misfit.kind}`, {
          days: misfit.dates.map((date) => formatDate(date, words.language, 'day')).join(t('behaviour.place.comma')),
        });
    }
  };

  function whereWords(where: Where): string {
    if (where === 'trigger') return t('behaviour.start');
    if (where === 'effort') return t('behaviour.effort');
    const title = act.cases[where]?.title;
    return title === undefined ? t('behaviour.case', { number: where + 1 }) : words.text(title);
  }
}
