import { chartsOf, type CommandDefinition } from '#domain/command-definition.ts';
import type { ChartIndex } from '#charts/chart-index.ts';
import type { ChartNode } from '#charts/chart-node.ts';

/** What can be done in a state, and how likely it is beside the others. */
interface WayOn {
  readonly command: CommandDefinition;
  readonly weight: number;
}

/** A state in which something is done. */
export interface Stay {
  readonly node: ChartNode;
  /** The one that leads on stands first. */
  readonly ways: readonly WayOn[];
  /** How likely it is that anything of it is done at all. */
  readonly chance: number;
  /** Whether nothing that is done there leads out of it. */
  readonly isStill: boolean;
}

/** How much likelier it is that something goes on as it is meant to than that it goes otherwise. */
const [ONWARDS, OTHERWISE] = [8, 1];
/** Where more is done inside a state, one comes out of the midst of it seldom, unless a rule says when. */
const SELDOM = 0.05;

/** The states of a chart in which commands are heard, with these. What suspends a campaign is left out: that cannot be simulated. */
export function staysOf({ chart, nodes }: ChartIndex, commands: readonly CommandDefinition[]): readonly Stay[] {
  const ofChart = commands.filter((command) => !command.registers && chartsOf(command).includes(chart.id));
  return nodes.flatMap((node): readonly Stay[] => {
    if (node.parent === null) return [];
    const all = ofChart.filter(({ type }) => node.on.has(type) && !targetsOf(node, type).some(suspends));
    const isBusy = ofChart.some(({ type }) => node.children.some((child) => child.hears.has(type)));
    const ruled = isBusy ? all.filter(({ type }) => node.on.get(type)?.some(({ transition }) => transition.guard !== undefined)) : [];
    const heard = ruled.length > 0 ? ruled : all;
    if (heard.length === 0) return [];
    const main = mainOf(node, heard);
    const ways = heard.map((command) => ({ command, weight: command === main ? ONWARDS : OTHERWISE })).toSorted((left, right) => right.weight - left.weight);
    const chance = isBusy && ruled.length === 0 ? SELDOM : 1;
    return [{ node, ways, chance, isStill: heard.every(({ type }) => targetsOf(node, type).length === 0) }];
  });
}

/**
 * What is meant to be done in a state: not what leads back to it while something else does not (a return), not a detour of one step to where something
 * else leads at once (an objection), and of the rest what has the longest way before it (to drop a case is short).
 */
function mainOf(node: ChartNode, heard: readonly CommandDefinition[]): CommandDefinition | undefined {
  const leading = heard.flatMap((command) => targetsOf(node, command.type).map((target) => ({ command, target })));
  const onwards = leading.filter(({ target }) => target !== node && !reachable(target).has(node));
  const rest = onwards.length > 0 ? onwards : leading;
  const isDetour = (target: ChartNode): boolean =>
    target.children.length === 0 && rest.some((other) => other.target !== target && nextOf(target).includes(other.target));
  const straight = rest.filter(({ target }) => !isDetour(target));
  const candidates = straight.length > 0 ? straight : rest;
  const longest = Math.max(...candidates.map(({ target }) => wayBefore(target)));
  return (candidates.find(({ target }) => wayBefore(target) === longest) ?? { command: heard[0] }).command;
}

function targetsOf(node: ChartNode, type: string): readonly ChartNode[] {
  return (node.on.get(type) ?? []).flatMap(({ target }) => (target === null ? [] : [target]));
}

function suspends({ state }: ChartNode): boolean {
  return state.tags?.includes('suspended') === true;
}

/** Where one comes to next from a state, by whatever happens in it or inside it. */
function nextOf({ on, always, onDone, children }: ChartNode): readonly ChartNode[] {
  const own = [...on.values(), always, onDone].flat().flatMap(({ target }) => (target === null ? [] : [target]));
  return [...own, ...children];
}

function reachable(from: ChartNode): ReadonlySet<ChartNode> {
  const found = new Set<ChartNode>([from]);
  for (const node of found) for (const next of nextOf(node)) found.add(next);
  return found;
}

/** The longest way on through states that stand later in the chart. */
function wayBefore(node: ChartNode): number {
  const known = new Map<ChartNode, number>();
  const measure = (at: ChartNode): number => {
    let length = known.get(at);
    if (length === undefined) {
      length = Math.max(0, ...nextOf(at).flatMap((next) => (next.order > at.order ? [1 + measure(next)] : [])));
      known.set(at, length);
    }
    return length;
  };
  return measure(node);
}
