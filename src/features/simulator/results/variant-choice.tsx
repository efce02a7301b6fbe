import { useId } from 'react';
import { useCampaign } from '#workspace/use-campaign.ts';

interface ChoiceProps {
  readonly names: readonly string[];
  readonly chosen: number;
  readonly choose: (variant: number) => void;
}

/** Which of two variants is looked at; nothing where there is one. */
export function VariantChoice({ names, chosen, choose }: ChoiceProps) {
  const { t } = useCampaign();
  const id = useId();
  if (names.length < 2) return null;
  return (
    <>
      <label htmlFor={id}>{t('simulate.replay.of')}</label>
      <select id={id} className="simulate-select" value={chosen} onChange={({ target }) => choose(Number(target.value))}>
        {names.map((name, index) => (
          <option key={name} value={index}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}
