import { Button } from 'antd';
import { useId, useState } from 'react';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Patch, Scenario } from '#domain/scenario.ts';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { DRAFT_ID } from './draft-scenario.ts';
import { PatchLine } from './patch-line.tsx';
import { KeepingNote, NotKept } from '../keeping-note.tsx';
import type { KeptScenarios } from './use-scenarios.ts';

/** What is tried: nothing, or one of the scenarios of the campaign, with all that it has otherwise. */
export function ScenarioPanel({
  definition,
  kept,
  isSound,
}: {
  readonly definition: CampaignDefinition;
  readonly kept: KeptScenarios;
  readonly isSound: boolean;
}) {
  const { t, words } = useCampaign();
  const { scenarios, chosen, choose, put, isRead, drawer } = kept;
  const add = (): void => {
    const scenario = emptyScenario(scenarios, t('simulate.scenario.new'));
    put(scenario);
    choose(scenario.id);
  };
  return (
    <Panel
      title={t('simulate.scenario')}
      aside={
        <>
          <KeepingNote keeping={drawer.keeping} />
          <Button size="small" onClick={add} disabled={!isRead}>
            {t('simulate.scenario.add')}
          </Button>
        </>
      }
    >
      <p className="soft simulate-about">{t('simulate.scenario.about')}</p>
      <div role="radiogroup" aria-label={t('simulate.scenario')} className="simulate-choices">
        <Choice label={t('simulate.asItIs')} isChosen={chosen === undefined} choose={() => choose(undefined)} />
        {scenarios.map((scenario) => (
          <Choice
            key={scenario.id}
            label={words.text(scenario.title)}
            note={scenario.id === DRAFT_ID ? t('simulate.scenario.draft') : t('simulate.scenario.changes', { changes: scenario.patches.length })}
            isChosen={scenario.id === chosen?.id}
            choose={() => choose(scenario.id)}
          />
        ))}
      </div>
      {chosen === undefined || scenarios.length < 2 ? null : <AgainstChoice kept={kept} />}
      <NotKept {...drawer} failed={t('simulate.scenario.notKept')} />
      {chosen === undefined || chosen.id === DRAFT_ID ? null : <ScenarioForm key={chosen.id} definition={definition} scenario={chosen} kept={kept} />}
      {isSound ? null : <p role="alert">{t('simulate.scenario.unsound')}</p>}
    </Panel>
  );
}

function AgainstChoice({ kept: { scenarios, chosen, against, compareWith } }: { readonly kept: KeptScenarios }) {
  const { t, words } = useCampaign();
  const id = useId();
  return (
    <p className="simulate-against">
      <label htmlFor={id}>{t('simulate.scenario.against')}</label>
      <select
        id={id}
        className="simulate-select"
        value={against?.id ?? ''}
        onChange={({ target }) => compareWith(target.value === '' ? undefined : target.value)}
      >
        <option value="">{t('simulate.asItIs')}</option>
        {scenarios
          .filter((scenario) => scenario.id !== chosen?.id)
          .map((scenario) => (
            <option key={scenario.id} value={scenario.id}>
              {words.text(scenario.title)}
            </option>
          ))}
      </select>
    </p>
  );
}

function Choice({
  label,
  note,
  isChosen,
  choose,
}: {
  readonly label: string;
  readonly note?: string;
  readonly isChosen: boolean;
  readonly choose: () => void;
}) {
  const name = useId();
  return (
    <label className="simulate-choice">
      <input type="radio" name={name} checked={isChosen} onChange={choose} />
      <span>{label}</span>
      {note === undefined ? null : <span className="soft">{note}</span>}
    </label>
  );
}

function ScenarioForm({
  definition,
  scenario,
  kept: { put, remove },
}: {
  readonly definition: CampaignDefinition;
  readonly scenario: Scenario;
  readonly kept: KeptScenarios;
}) {
  const { t, words } = useCampaign();
  const id = useId();
  const change = (patches: readonly Patch[]): void => put({ ...scenario, patches: [...patches] });
  const used = new Set(scenario.patches.map((patch) => `${patch.kind}:${'id' in patch ? patch.id : patch.kind === 'window' ? patch.stage : ''}`));
  const groups = [...new Set(definition.parameters.map(({ group }) => words.text(group)))];
  return (
    <div className="simulate-form">
      <NameField
        name={words.text(scenario.title)}
        rename={(title) => put({ ...scenario, title: { ...scenario.title, [words.language === 'en' ? 'en' : 'zh']: title } })}
      />
      <ul className="simulate-patches">
        {scenario.patches.map((patch, index) => (
          <PatchLine
            key={`${patch.kind} ${'id' in patch ? patch.id : String(index)}`}
            definition={definition}
            patch={patch}
            change={(next) => change(scenario.patches.map((each, at) => (at === index ? next : each)))}
            remove={() => change(scenario.patches.filter((_, at) => at !== index))}
          />
        ))}
      </ul>
      <label htmlFor={`${id}-add`}>{t('simulate.patch.add')}</label>
      <select
        id={`${id}-add`}
        className="simulate-select"
        value=""
        onChange={({ target }) => {
          const added = patchFor(definition, target.value);
          if (added !== undefined) change([...scenario.patches, added]);
        }}
      >
        <option value="">{t('simulate.patch.choose')}</option>
        {groups.map((group) => (
          <optgroup key={group} label={group}>
            {definition.parameters
              .filter((parameter) => words.text(parameter.group) === group && !used.has(`parameter:${parameter.id}`))
              .map((parameter) => (
                <option key={parameter.id} value={`parameter:${parameter.id}`}>
                  {words.text(parameter.title)}
                </option>
              ))}
          </optgroup>
        ))}
        <optgroup label={t('simulate.acts')}>
          {(definition.behaviour?.acts ?? [])
            .filter((act) => !used.has(`act:${act.id}`))
            .map((act) => (
              <option key={act.id} value={`act:${act.id}`}>
                {words.text(act.title)}
              </option>
            ))}
        </optgroup>
        <optgroup label={t('simulate.patch.windows')}>
          {definition.stages
            .filter((stage) => !used.has(`window:${stage.id}`))
            .map((stage) => (
              <option key={stage.id} value={`window:${stage.id}`}>
                {t('simulate.patch.window', { stage: words.stageTitle(stage.id) })}
              </option>
            ))}
        </optgroup>
        <optgroup label={t('behaviour.shocks')}>
          {(definition.behaviour?.shocks ?? [])
            .filter((shock) => !used.has(`shock:${shock.id}`))
            .map((shock) => (
              <option key={shock.id} value={`shock:${shock.id}`}>
                {words.text(shock.title)}
              </option>
            ))}
        </optgroup>
        <optgroup label={t('simulate.patch.anything')}>
          <option value="json:">{t('simulate.patch.json')}</option>
        </optgroup>
      </select>
      <Button size="small" onClick={() => remove(scenario.id)}>
        {t('simulate.scenario.remove')}
      </Button>
    </div>
  );
}

/** A name is taken when the field is left. While nobody types, it is what it is by now: another window may have changed it. */
function NameField({ name, rename }: { readonly name: string; readonly rename: (name: string) => void }) {
  const { t } = useCampaign();
  const id = useId();
  const [typed, setTyped] = useState<string | undefined>();
  return (
    <>
      <label htmlFor={id}>{t('simulate.scenario.name')}</label>
      <input
        id={id}
        className="simulate-name"
        maxLength={60}
        value={typed ?? name}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => {
          const title = typed?.trim() ?? '';
          setTyped(undefined);
          if (title !== '') rename(title);
        }}
      />
    </>
  );
}

/** A change that as yet changes nothing: the value as it is. */
function patchFor(definition: CampaignDefinition, chosen: string): Patch | undefined {
  const [kind, id = ''] = chosen.split(/:(.*)/s);
  if (kind === 'act') return { kind, id, chance: 1 };
  if (kind === 'window') return { kind, stage: id };
  if (kind === 'json') return { kind, path: '/meta/id', value: definition.meta.id };
  const shock = definition.behaviour?.shocks.find((each) => each.id === id);
  if (kind === 'shock') return shock === undefined ? undefined : { kind, id, value: shock.value };
  const parameter = definition.parameters.find((candidate) => candidate.id === id);
  return parameter === undefined ? undefined : { kind: 'parameter', id, value: parameter.value };
}

/** Another window may add one at the same moment: each has a lot in its id. */
function emptyScenario(scenarios: readonly Scenario[], title: string): Scenario {
  let number = scenarios.length + 1;
  while (scenarios.some(({ id }) => id.split('-')[0] === `scenario${String(number)}`)) number += 1;
  const [lot = 0] = crypto.getRandomValues(new Uint32Array(1));
  return { id: `scenario${String(number)}-${lot.toString(36)}`, title: { zh: `${title} ${String(number)}`, en: `${title} ${String(number)}` }, patches: [] };
}
