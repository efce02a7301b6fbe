import { useCampaign } from '#workspace/use-campaign.ts';

/** The head of a table of units by stages. */
export function StageHead() {
  const { t, words, model } = useCampaign();
  return (
    <tr>
      <th scope="col">{t('simulate.unit')}</th>
      {model.definition.stages.map(({ id }) => (
        <th key={id} scope="col">
          {words.stageTitle(id)}
        </th>
      ))}
    </tr>
  );
}
