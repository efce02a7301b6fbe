import type { StateNode } from '#domain/chart-state.ts';
import type { ChartDocument } from '#domain/chart.ts';
import type { CommandDefinition } from '#domain/command-definition.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { FactDefinition } from '#domain/fact.ts';
import type { ParameterDefinition } from '#domain/parameter.ts';
import type { RuleDocument } from '#domain/rule.ts';
import type { Text } from '#domain/text.ts';
import { deadlineLabelOf, stateAt, stateOfPhase } from './chart-words.ts';
import { type Language, textIn } from './language.ts';

/**
 * The words of a definition in one language. A title that is not there is the id itself: a sentence about broken data is
 * still a sentence.
 */
export interface Words {
  readonly language: Language;
  readonly text: (text: Text) => string;
  readonly campaignTitle: string;
  readonly fact: (id: string) => FactDefinition | undefined;
  readonly parameter: (id: string) => ParameterDefinition | undefined;
  readonly rule: (id: string) => RuleDocument | undefined;
  readonly command: (type: string) => CommandDefinition | undefined;
  readonly factTitle: (id: string) => string;
  readonly parameterTitle: (id: string) => string;
  readonly ruleTitle: (id: string) => string;
  readonly roleTitle: (id: string) => string;
  readonly unitName: (id: string) => string;
  readonly officerName: (id: string) => string;
  readonly postTitle: (id: string) => string;
  readonly stageTitle: (id: string) => string;
  readonly chartTitle: (id: string) => string;
  /** The label of a state by its path (`open.exam.waiting`): its own, or with `region`, its parent's before it. */
  readonly stateLabel: (chart: string, path: string, region?: 'region') => string;
  /** The label of the state that carries a phase code. */
  readonly phaseLabel: (chart: string, code: string) => string;
  /** The label of the state for which a deadline is set. */
  readonly deadlineLabel: (chart: string, deadline: string) => string;
  readonly consequenceTitle: (code: string) => string;
  readonly ladderTitle: (id: string) => string;
  readonly rungTitle: (ladder: string, rung: string) => string;
}

/** Indexes a definition's words. Indexes are made when they are first asked for. */
export function toWords(definition: CampaignDefinition, language: Language): Words {
  const { organisation } = definition;
  const text = (value: Text): string => textIn(value, language);
  const fact = byId(() => definition.vocabulary);
  const parameter = byId(() => definition.parameters);
  const rule = byId(() => definition.rules);
  const chart = byId<ChartDocument>(() => definition.charts);
  const unit = byId(() => organisation.units);
  const officer = byId(() => organisation.officers);
  const ladder = byId(() => definition.ladders);
  const titled =
    <T extends { readonly title: Text }>(find: (id: string) => T | undefined) =>
    (id: string): string =>
      named(find(id)?.title, id, text);
  const stateText = (state: StateNode | undefined, fallback: string): string => named(state?.label, fallback, text);
  return {
    language,
    text,
    campaignTitle: text(definition.meta.title),
    fact,
    parameter,
    rule,
    command: lookUp(
      () => definition.commands,
      ({ type }) => type,
    ),
    factTitle: titled(fact),
    parameterTitle: titled(parameter),
    ruleTitle: titled(rule),
    roleTitle: titled(byId(() => organisation.roles)),
    unitName: (id) => named(unit(id)?.name, id, text),
    officerName: (id) => officer(id)?.name ?? id,
    postTitle: titled(byId(() => organisation.posts)),
    stageTitle: titled(byId(() => definition.stages)),
    chartTitle: titled(chart),
    stateLabel: (id, path, region) => {
      const own = stateText(stateAt(chart(id)?.root, path), path);
      const parent = region === undefined ? undefined : stateAt(chart(id)?.root, path.split('.').slice(0, -1).join('.'));
      return parent === undefined ? own : `${text(parent.label)} · ${own}`;
    },
    phaseLabel: (id, code) => stateText(stateOfPhase(chart(id)?.root, code), code),
    deadlineLabel: (id, deadline) => named(deadlineLabelOf(chart(id)?.root, deadline) ?? chart(id)?.title, deadline, text),
    consequenceTitle: titled(
      lookUp(
        () => definition.consequences,
        ({ code }) => code,
      ),
    ),
    ladderTitle: titled(ladder),
    rungTitle: (id, rung) => named(ladder(id)?.rungs.find(({ code }) => code === rung)?.title, rung, text),
  };
}

function named(title: Text | undefined, fallback: string, text: (value: Text) => string): string {
  return title === undefined ? fallback : text(title);
}

function byId<T extends { readonly id: string }>(list: () => readonly T[]): (id: string) => T | undefined {
  return lookUp(list, ({ id }) => id);
}

/** A look-up by key whose index is made at the first question. */
function lookUp<T>(list: () => readonly T[], keyOf: (item: T) => string): (key: string) => T | undefined {
  let index: ReadonlyMap<string, T> | undefined;
  return (key) => (index ??= new Map(list().map((item) => [keyOf(item), item]))).get(key);
}
