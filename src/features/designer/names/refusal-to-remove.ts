import type { Problem } from '#domain/problem.ts';
import type { OpenCampaign } from '#workspace/use-campaign.ts';
import type { Named } from '#features/designer/draft/edit-names.ts';
import { usesOfName } from './name-uses.ts';

/** Why an item cannot be taken out: what still rests on it. Undefined where nothing does. */
export function refusalToRemove(item: Named, campaign: OpenCampaign): Problem | undefined {
  const places = usersOf(item, campaign);
  return places === '' ? undefined : { severity: 'error', code: 'name.used', path: '', detail: { places } };
}

/** Everything that rests on an item, in words. */
function usersOf(item: Named, { t, words, model, state }: OpenCampaign): string {
  const isFact = !('value' in item);
  const uses = usesOfName(model.definition, isFact ? item.id : `p.${item.id}`);
  const records = isFact ? [...state.subjects.values()].filter(({ facts }) => Object.hasOwn(facts, item.id)).length : 0;
  return [
    ...uses.rules.map((id) => words.ruleTitle(id)),
    ...uses.facts.map((id) => words.factTitle(id)),
    ...uses.commands.map((type) => t('names.command', { title: words.text(words.command(type)?.title ?? { zh: type, en: type }) })),
    ...uses.charts.map((id) => t('names.chart', { title: words.chartTitle(id) })),
    ...(records === 0 ? [] : [t('names.records', { count: records })]),
  ].join(t('common.list.separator'));
}
