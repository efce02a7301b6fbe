import { Button } from 'antd';
import { useId, useMemo, useState } from 'react';
import type { Act } from '#domain/act.ts';
import { type Behaviour, MOST_ACTS } from '#domain/behaviour.ts';
import type { CommandDefinition } from '#domain/command-definition.ts';
import { sketchAct, ungiven } from '#simulation/sketch/sketch-behaviour.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { useSketchWords } from './use-sketch-words.ts';

const NOTHING: Behaviour = { acts: [], shocks: [] };

/** An act to be added for a command, with a first start and a first case: those that nobody gives so far come first. */
export function AddAct({ behaviour, add }: { readonly behaviour: Behaviour; readonly add: (act: Act) => void }) {
  const { t, words, model } = useCampaign();
  const id = useId();
  const sketched = useSketchWords();
  const all = useMemo(() => ungiven(model.definition, NOTHING), [model]);
  const missing = useMemo(() => ungiven(model.definition, behaviour), [model, behaviour]);
  const given = all.filter((command) => !missing.includes(command));
  const [wanted, setWanted] = useState('');
  const command = all.find(({ type }) => type === wanted) ?? missing[0] ?? given[0];
  if (command === undefined) return null;
  const isFull = behaviour.acts.length >= MOST_ACTS;
  const put = (): void => {
    const act = sketchAct(model.definition, command, { words: sketched, taken: behaviour.acts });
    if (act !== undefined) add(act);
  };
  const group = (label: string, commands: readonly CommandDefinition[]) =>
    commands.length === 0 ? null : (
      <optgroup label={label}>
        {commands.map(({ type, title }) => (
          <option key={type} value={type}>
            {words.text(title)}
          </option>
        ))}
      </optgroup>
    );
  return (
    <div className="behaviour-missing">
      <label htmlFor={id}>{t('behaviour.add')}</label>
      <select id={id} className="simulate-select" value={command.type} onChange={({ target }) => setWanted(target.value)}>
        {group(t('behaviour.missing', { count: missing.length }), missing)}
        {group(t('behaviour.given'), given)}
      </select>
      <Button size="small" disabled={isFull} onClick={put}>
        {t('behaviour.missing.add')}
      </Button>
      {isFull ? <p className="soft behaviour-note">{t('behaviour.full', { most: MOST_ACTS })}</p> : null}
    </div>
  );
}
