import { Button } from 'antd';
import { useId, useMemo, useState } from 'react';
import type { Act } from '#domain/act.ts';
import type { Behaviour } from '#domain/behaviour.ts';
import { sketchAct, ungiven } from '#simulation/sketch/sketch-behaviour.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { useSketchWords } from './use-sketch-words.ts';

/** The commands that nobody gives in the simulation, to be given an act of their own; nothing where there are none. */
export function MissingActs({ behaviour, add }: { readonly behaviour: Behaviour; readonly add: (act: Act) => void }) {
  const { t, words, model } = useCampaign();
  const id = useId();
  const sketched = useSketchWords();
  const missing = useMemo(() => ungiven(model.definition, behaviour), [model, behaviour]);
  const [wanted, setWanted] = useState('');
  const command = missing.find(({ type }) => type === wanted) ?? missing[0];
  if (command === undefined) return null;
  const put = (): void => {
    const act = sketchAct(model.definition, command, { words: sketched, taken: behaviour.acts });
    if (act !== undefined) add(act);
  };
  return (
    <div className="behaviour-missing">
      <label htmlFor={id}>{t('behaviour.missing', { count: missing.length })}</label>
      <select id={id} className="simulate-select" value={command.type} onChange={({ target }) => setWanted(target.value)}>
        {missing.map(({ type, title }) => (
          <option key={type} value={type}>
            {words.text(title)}
          </option>
        ))}
      </select>
      <Button size="small" onClick={put}>
        {t('behaviour.missing.add')}
      </Button>
    </div>
  );
}
