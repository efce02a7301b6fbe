import { useCampaign } from '#workspace/use-campaign.ts';

/** The units of the campaign, in their order, with their names. */
export function useUnits(): readonly { readonly id: string; readonly name: string; readonly index: number }[] {
  const { model, words } = useCampaign();
  return model.definition.organisation.units.map(({ id }, index) => ({ id, name: words.unitName(id), index }));
}
