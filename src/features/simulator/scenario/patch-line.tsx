import { Button } from 'antd';
import { useId } from 'react';
import type { Patch } from '#domain/scenario.ts';
import { formatQuantity } from '#i18n/format-number.ts';
import { useCampaign } from '#workspace/use-campaign.ts';

interface LineProps<P extends Patch> {
  readonly patch: P;
  readonly change: (patch: Patch) => void;
  readonly remove: () => void;
}

/** One thing that a scenario has otherwise, with what it is now. */
export function PatchLine({ patch, change, remove }: LineProps<Patch>) {
  const { t } = useCampaign();
  return (
    <li className="simulate-patch">
      {patch.kind === 'parameter' ? <ParameterPatch patch={patch} change={change} remove={remove} /> : null}
      {patch.kind === 'act' ? <ActPatch patch={patch} change={change} remove={remove} /> : null}
      {patch.kind !== 'parameter' && patch.kind !== 'act' ? (
        <>
          <span>{t('simulate.patch.other', { what: patch.kind === 'json' ? patch.path : patch.kind === 'window' ? patch.stage : patch.id })}</span>
          <RemoveButton remove={remove} what={patch.kind} />
        </>
      ) : null}
    </li>
  );
}

function ParameterPatch({ patch, change, remove }: LineProps<Extract<Patch, { kind: 'parameter' }>>) {
  const { t, words } = useCampaign();
  const id = useId();
  const parameter = words.parameter(patch.id);
  const title = words.parameterTitle(patch.id);
  const { min = 0, max = 100, decimals = 0 } = parameter?.range ?? {};
  const step = 10 ** -decimals;
  const set = (value: number): void => {
    if (value >= min && value <= max) change({ ...patch, value: Number(value.toFixed(decimals)) });
  };
  return (
    <>
      <label htmlFor={id}>{title}</label>
      <span className="simulate-patch-values">
        <input
          type="range"
          aria-label={t('simulate.patch.slider', { title })}
          min={min}
          max={max}
          step={step}
          value={patch.value}
          onChange={({ target }) => set(target.valueAsNumber)}
        />
        <input
          id={id}
          type="number"
          className="simulate-number"
          min={min}
          max={max}
          step={step}
          value={patch.value}
          onChange={({ target }) => set(target.valueAsNumber)}
        />
        <span className="soft">{t('simulate.patch.now', { value: formatQuantity(parameter?.value ?? Number.NaN, parameter?.unit, words.language) })}</span>
        <RemoveButton remove={remove} what={title} />
      </span>
    </>
  );
}

const TIMES = [0, 0.5, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2, 3];

/** How much more likely, how much slower, how many at once. */
function ActPatch({ patch, change, remove }: LineProps<Extract<Patch, { kind: 'act' }>>) {
  const { t, model, words } = useCampaign();
  const id = useId();
  const act = model.definition.behaviour?.acts.find((candidate) => candidate.id === patch.id);
  const title = act === undefined ? patch.id : words.text(act.title);
  const lasts = act?.cases.some(({ delay }) => delay !== undefined) === true;
  return (
    <>
      <span>{title}</span>
      <span className="simulate-patch-values">
        <Times id={`${id}-chance`} label={t('simulate.patch.chance')} value={patch.chance ?? 1} set={(chance) => change({ ...patch, chance })} />
        {lasts ? <Times id={`${id}-delay`} label={t('simulate.patch.delay')} value={patch.delay ?? 1} set={(delay) => change({ ...patch, delay })} /> : null}
        {act?.servers === undefined ? null : (
          <>
            <label htmlFor={`${id}-servers`}>{t('simulate.patch.servers')}</label>
            <input
              id={`${id}-servers`}
              type="number"
              className="simulate-number"
              min={1}
              max={10_000}
              step={1}
              value={patch.servers ?? act.servers}
              onChange={({ target: { valueAsNumber } }) => {
                if (Number.isInteger(valueAsNumber) && valueAsNumber >= 1 && valueAsNumber <= 10_000) change({ ...patch, servers: valueAsNumber });
              }}
            />
          </>
        )}
        <RemoveButton remove={remove} what={title} />
      </span>
    </>
  );
}

function Times({ id, label, value, set }: { readonly id: string; readonly label: string; readonly value: number; readonly set: (value: number) => void }) {
  const { t } = useCampaign();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select id={id} className="simulate-select" value={value} onChange={({ target }) => set(Number(target.value))}>
        {[...new Set([...TIMES, value])]
          .toSorted((left, right) => left - right)
          .map((times) => (
            <option key={times} value={times}>
              {t('simulate.patch.times', { times })}
            </option>
          ))}
      </select>
    </>
  );
}

function RemoveButton({ remove, what }: { readonly remove: () => void; readonly what: string }) {
  const { t } = useCampaign();
  return (
    <Button size="small" type="text" aria-label={t('simulate.patch.remove', { what })} onClick={remove}>
      ×
    </Button>
  );
}
