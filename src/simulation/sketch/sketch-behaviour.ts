import type { Act, ActCase, ActOutcome, ActTrigger } from '#domain/act.ts';
import type { Behaviour } from '#domain/behaviour.ts';
import type { CommandDefinition } from '#domain/command-definition.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Distribution } from '#domain/distribution.ts';
import { fromDayNumber, toDayNumber } from '#domain/iso-date.ts';
import { presentAtOpening } from '#domain/present-at-opening.ts';
import type { Text } from '#domain/text.ts';
import { indexChart } from '#charts/chart-index.ts';
import { sketchValue } from './sketch-value.ts';
import { type Stay, staysOf } from './ways-on.ts';

/** What a sketch is signed with: on what it rests, and what stands where a text is wanted. */
export interface SketchWords {
  readonly basis: string;
  readonly text: string;
}

/** Two working days as a rule, five in one case of ten more. */
const DELAY: Distribution = { kind: 'lognormal', median: 2, p90: 5 };
/** Of everything that comes from outside so many to each unit. */
const COUNT: Distribution = { kind: 'poisson', mean: 2 };
/** What is only recorded is recorded after such parts of the campaign: who was missed the first time comes the second time. */
const ROLL_CALLS = [0.25, 0.5, 0.75];
/** As many acts as a behaviour may have. */
const MOST_ACTS = 300;
const MOST_OUTCOMES = 20;

/**
 * A behaviour for a campaign of which nobody has said yet how people behave, read off its charts: in every state what is heard there is done after some
 * days, most likely what leads on; what comes from outside comes now and then; what is only recorded is recorded three times. Every number of it is a guess to be
 * put right, and is marked so; what it is good for is that the campaign can be simulated at all.
 */
export function sketchBehaviour(definition: CampaignDefinition, words: SketchWords): Behaviour {
  const inStates = definition.charts.flatMap((chart) =>
    staysOf(indexChart(chart), definition.commands).map((stay) => inState(definition, { chart, stay, words })),
  );
  const others = definition.commands.flatMap((command) => {
    const act = elsewhere(definition, command, words);
    return act === undefined ? [] : [act];
  });
  // What comes from outside is there before anybody deals with it.
  return { acts: withOwnIds([...others, ...inStates]).slice(0, MOST_ACTS), shocks: [] };
}

/** An act for one command, as in {@link sketchBehaviour}; undefined where nobody could do it. `taken`: ids of acts that are there already. */
export function sketchAct(
  definition: CampaignDefinition,
  command: CommandDefinition,
  { words, taken }: { readonly words: SketchWords; readonly taken: readonly Act[] },
): Act | undefined {
  const found = definition.charts
    .flatMap((chart) => staysOf(indexChart(chart), [command]).map((stay) => inState(definition, { chart, stay, words })))
    .concat(elsewhere(definition, command, words) ?? []);
  const [act] = found;
  return act === undefined ? undefined : withOwnIds([...taken, act]).at(-1);
}

/** The commands that no act of a behaviour gives, of those that somebody could give. */
export function ungiven(definition: CampaignDefinition, { acts }: Behaviour): readonly CommandDefinition[] {
  const given = new Set(acts.flatMap(({ cases }) => cases.flatMap(({ outcomes }) => outcomes.map(({ command }) => command))));
  const heard = new Set(
    definition.charts.flatMap((chart) => staysOf(indexChart(chart), definition.commands).flatMap(({ ways }) => ways.map(({ command }) => command.type))),
  );
  return definition.commands.filter((command) => !given.has(command.type) && (heard.has(command.type) || isElsewhere(command)));
}

interface InState {
  readonly chart: CampaignDefinition['charts'][number];
  readonly stay: Stay;
  readonly words: SketchWords;
}

function inState(definition: CampaignDefinition, { chart, stay: { node, ways, chance, isStill }, words }: InState): Act {
  const [main] = ways;
  const trigger: ActTrigger = {
    kind: 'state',
    charts: [chart.id],
    at: { state: node.path },
    ...(isStill ? { once: true } : {}),
    ...(chart.subject === 'stage' ? { notBefore: 'window' as const } : {}),
  };
  const outcomes = ways.slice(0, MOST_OUTCOMES).map(({ command, weight }) => outcomeOf(definition, command, { weight, words }));
  return {
    id: idOf(`${chart.id}.${node.path}`),
    title: both(node.state.label, main?.command.title ?? node.state.label),
    trigger,
    cases: [{ ...caseOf(outcomes, words), ...(chance < 1 ? { chance } : {}), delay: DELAY }],
  };
}

/** Whether a command is given otherwise than in a state of a chart: it brings something into being, or only records. */
function isElsewhere({ registers, subject, chart, charts }: CommandDefinition): boolean {
  if (registers) return !presentAtOpening.has(subject);
  return chart === undefined && (charts ?? []).length === 0 && presentAtOpening.has(subject);
}

function elsewhere(definition: CampaignDefinition, command: CommandDefinition, words: SketchWords): Act | undefined {
  if (!isElsewhere(command)) return undefined;
  const { from, to } = definition.meta;
  const outcome = outcomeOf(definition, command, { weight: 1, words });
  const base = { id: idOf(command.type), title: command.title };
  if (command.registers) {
    return { ...base, trigger: { kind: 'arrivals', from, to }, cases: [{ ...caseOf([outcome], words), count: COUNT }] };
  }
  const [first, last] = [toDayNumber(from), toDayNumber(to)];
  const dates = [...new Set(ROLL_CALLS.map((share) => fromDayNumber(Math.round(first + share * (last - first)))))];
  return { ...base, trigger: { kind: 'days', subject: command.subject, dates }, cases: [caseOf([outcome], words)] };
}

function caseOf(outcomes: ActOutcome[], { basis }: SketchWords): ActCase {
  return { outcomes, evidence: { kind: 'assumed', basis } };
}

function outcomeOf(
  { vocabulary }: CampaignDefinition,
  { type, fields }: CommandDefinition,
  { weight, words }: { readonly weight: number; readonly words: SketchWords },
): ActOutcome {
  const values = fields.flatMap(({ fact: id }) => {
    const fact = vocabulary.find((each) => each.id === id);
    const value = fact === undefined ? undefined : sketchValue(fact, words.text);
    return value === undefined ? [] : [{ fact: id, value }];
  });
  return { command: type, weight, fields: values };
}

function both(state: Text, done: Text): Text {
  return { zh: `${state.zh}：${done.zh}`, en: `${state.en}: ${done.en}` };
}

/** An id may have 64 signs. */
function idOf(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}_.-]/gu, '-').slice(0, 60);
}

/** A number behind every id that is there before. */
function withOwnIds(acts: readonly Act[]): readonly Act[] {
  const taken = new Set<string>();
  return acts.map((act) => {
    let [id, number] = [act.id, 1];
    while (taken.has(id)) id = `${act.id}.${String((number += 1))}`;
    taken.add(id);
    return id === act.id ? act : { ...act, id };
  });
}
