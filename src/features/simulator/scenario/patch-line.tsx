import { Button } from 'antd';
import { useId, useState } from 'react';
import type { Act } from '#domain/act.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import { isoDateSchema } from '#domain/iso-date.ts';
import type { Patch } from '#domain/scenario.ts';
import { formatQuantity } from '#i18n/format-number.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { DistributionField } from '../behaviour/distribution-field.tsx';
import { ServersField } from '../behaviour/servers-field.tsx';
import { NumberField } from '../number-field.tsx';
import { useTyped } from '../use-typed.ts';

interface LineProps<P extends Patch> {
  /** The campaign as it is assumed, before the scenario. */
  readonly definition: CampaignDefinition;
  readonly patch: P;
  readonly change: (patch: Patch) => void;
  readonly remove: () => void;
}

/** One thing that a scenario has otherwise, with what it is now. */
export function PatchLine(line: LineProps<Patch>) {
  return <li className="simulate-patch">{formOf(line)}</li>;
}

function formOf({ patch, ...line }: LineProps<Patch>) {
  switch (patch.kind) {
    case 'parameter':
      return <ParameterPatch patch={patch} {...line} />;
    case 'act':
      return <ActPatch patch={patch} {...line} />;
    case 'window':
      return <WindowPatch patch={patch} {...line} />;
    case 'shock':
      return <ShockPatch patch={patch} {...line} />;
    case 'json':
      return <JsonPatch patch={patch} {...line} />;
  }
}

/** Other days of a stage. */
function WindowPatch({ definition, patch, change, remove }: LineProps<Extract<Patch, { kind: 'window' }>>) {
  const { t, words } = useCampaign();
  const id = useId();
  const title = words.stageTitle(patch.stage);
  const stage = definition.stages.find((each) => each.id === patch.stage);
  const field = (which: 'from' | 'to') => (
    <>
      <label htmlFor={`${id}-${which}`}>{t(`simulate.patch.${which}`)}</label>
      <input
        id={`${id}-${which}`}
        type="date"
        className="simulate-name"
        min={definition.meta.from}
        max={definition.meta.to}
        value={patch[which] ?? stage?.[which] ?? ''}
        onChange={({ target }) => {
          if (isoDateSchema.safeParse(target.value).success) change({ ...patch, [which]: target.value });
        }}
      />
    </>
  );
  return (
    <>
      <span>{t('simulate.patch.window', { stage: title })}</span>
      <span className="simulate-patch-values">
        {field('from')}
        {field('to')}
        <RemoveButton remove={remove} what={title} />
      </span>
    </>
  );
}

/** Another strength of something that strikes many at once. */
function ShockPatch({ definition, patch, change, remove }: LineProps<Extract<Patch, { kind: 'shock' }>>) {
  const { words } = useCampaign();
  const shock = definition.behaviour?.shocks.find((each) => each.id === patch.id);
  const title = shock === undefined ? patch.id : words.text(shock.title);
  return (
    <span className="simulate-patch-values">
      <DistributionField
        label={title}
        value={patch.value}
        bounds={{ isWhole: patch.value.kind === 'bernoulli', min: -Infinity, max: Infinity }}
        unit=""
        change={(value) => change({ ...patch, value })}
      />
      <RemoveButton remove={remove} what={title} />
    </span>
  );
}

type Value = Extract<Patch, { kind: 'json' }>['value'];

/** Anything else, by where it stands in the definition. */
function JsonPatch({ patch, change, remove }: LineProps<Extract<Patch, { kind: 'json' }>>) {
  const { t } = useCampaign();
  const id = useId();
  const text = JSON.stringify(patch.value);
  const [path, setPath] = useTyped(patch.path);
  const [typed, setTyped] = useTyped(text);
  const [isSound, setSound] = useState(true);
  const take = (): void => {
    const value = parsed(typed);
    setSound(value !== undefined && path.startsWith('/'));
    // Whoever only looked in has changed nothing, and takes nothing back that another window did.
    if (value === undefined || !path.startsWith('/') || (path === patch.path && typed === text)) return;
    setPath(path, path);
    setTyped(typed, JSON.stringify(value));
    change({ kind: 'json', path, value });
  };
  return (
    <>
      <label htmlFor={`${id}-path`}>{t('simulate.patch.path')}</label>
      <input id={`${id}-path`} className="simulate-name" value={path} onChange={({ target }) => setPath(target.value)} onBlur={take} />
      <span className="simulate-patch-values">
        <label htmlFor={`${id}-value`}>{t('simulate.patch.value')}</label>
        <input id={`${id}-value`} className="simulate-name" value={typed} onChange={({ target }) => setTyped(target.value)} onBlur={take} />
        <RemoveButton remove={remove} what={path} />
      </span>
      {isSound ? null : (
        <p role="alert" className="simulate-failure">
          {t('simulate.patch.noJson')}
        </p>
      )}
    </>
  );
}

function parsed(text: string): Value | undefined {
  try {
    return JSON.parse(text) as Value;
  } catch {
    return undefined;
  }
}

function ParameterPatch({ patch, change, remove }: Omit<LineProps<Extract<Patch, { kind: 'parameter' }>>, 'definition'>) {
  const { t, words } = useCampaign();
  const id = useId();
  const parameter = words.parameter(patch.id);
  const title = words.parameterTitle(patch.id);
  const { min = 0, max = 100, decimals = 0 } = parameter?.range ?? {};
  const step = 10 ** -decimals;
  const set = (value: number): void => change({ ...patch, value: Number(value.toFixed(decimals)) });
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
        <NumberField id={id} value={patch.value} range={{ min, max }} step={step} change={set} />
        <span className="soft">{t('simulate.patch.now', { value: formatQuantity(parameter?.value ?? Number.NaN, parameter?.unit, words.language) })}</span>
        <RemoveButton remove={remove} what={title} />
      </span>
    </>
  );
}

const TIMES = [0, 0.5, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2, 3];

/** How much more likely, how much slower, how many at once. */
function ActPatch({ definition, patch, change, remove }: LineProps<Extract<Patch, { kind: 'act' }>>) {
  const { t, words } = useCampaign();
  const id = useId();
  const act = definition.behaviour?.acts.find((candidate) => candidate.id === patch.id);
  const title = act === undefined ? patch.id : words.text(act.title);
  const lasts = act?.cases.some(({ delay }) => delay !== undefined) === true;
  return (
    <>
      <span>{title}</span>
      <span className="simulate-patch-values">
        <Times id={`${id}-chance`} label={t('simulate.patch.chance')} value={patch.chance ?? 1} set={(chance) => change({ ...patch, chance })} />
        {lasts ? <Times id={`${id}-delay`} label={t('simulate.patch.delay')} value={patch.delay ?? 1} set={(delay) => change({ ...patch, delay })} /> : null}
        {act === undefined ? null : <ActPlaces id={id} act={act} patch={patch} change={change} />}
        <RemoveButton remove={remove} what={title} />
      </span>
    </>
  );
}

/** On which days, and how many at once, where the act has either. */
function ActPlaces({
  id,
  act,
  patch,
  change,
}: { readonly id: string; readonly act: Act } & Pick<LineProps<Extract<Patch, { kind: 'act' }>>, 'patch' | 'change'>) {
  return (
    <>
      {act.trigger.kind === 'days' ? (
        <DatesField id={`${id}-dates`} dates={patch.dates ?? act.trigger.dates} set={(dates) => change({ ...patch, dates })} />
      ) : null}
      {act.servers === undefined ? null : <ServersField servers={patch.servers ?? act.servers} change={(servers) => change({ ...patch, servers })} />}
    </>
  );
}

/** The days of an act, one after the other. What is none yet stays as it is typed. */
function DatesField({ id, dates, set }: { readonly id: string; readonly dates: readonly string[]; readonly set: (dates: string[]) => void }) {
  const { t } = useCampaign();
  const [typed, setTyped] = useTyped(dates.join(' '));
  const [isSound, setSound] = useState(true);
  return (
    <>
      <label htmlFor={id}>{t('simulate.patch.dates')}</label>
      <textarea
        id={id}
        rows={2}
        value={typed}
        onChange={({ target }) => {
          const found = target.value.split(/[\s,，、]+/).filter((part) => part !== '');
          setTyped(target.value, found.join(' '));
          const sound = found.length > 0 && found.every((date) => isoDateSchema.safeParse(date).success);
          setSound(sound);
          if (sound) set(found);
        }}
      />
      {isSound ? null : (
        <span role="alert" className="simulate-failure">
          {t('simulate.patch.noDates')}
        </span>
      )}
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
