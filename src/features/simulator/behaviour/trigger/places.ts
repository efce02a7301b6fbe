import type { ActTrigger } from '#domain/act.ts';
import type { Text } from '#domain/text.ts';
import type { ChartIndex } from '#charts/chart-index.ts';
import type { ChartNode } from '#charts/chart-node.ts';

/** Where in its charts an act is done. */
export type At = Extract<ActTrigger, { kind: 'state' }>['at'];

/** A place at which an act can be done: one state, called by those around it and itself, or any of some states that are marked alike. */
export interface Place {
  readonly at: At;
  /** Of a state, the labels from the outermost inwards; of a mark, those of the states that carry it, each once. */
  readonly labels: readonly Text[];
}

/** The places that are in all of these charts: their states in document order, and the marks that several states carry. */
export function placesOf(charts: readonly ChartIndex[]): { readonly states: readonly Place[]; readonly tags: readonly Place[] } {
  const [first, ...others] = charts;
  if (first === undefined) return { states: [], tags: [] };
  const inAll = first.nodes.filter(({ path, parent }) => parent !== null && others.every(({ byPath }) => byPath.has(path)));
  const states = inAll.map((node) => ({ at: { state: node.path }, labels: labelsOf(node) }));
  const tags = [...new Set(first.nodes.flatMap(({ state }) => state.tags ?? []))].filter((tag) => charts.every((chart) => carriers(chart, tag).length > 0));
  const several = tags.filter((tag) => charts.some((chart) => carriers(chart, tag).length > 1));
  return { states, tags: oncePerStates(charts, several).map((tag) => tagPlace(charts, tag)) };
}

/** A mark as a place, with the labels of the states that carry it. */
export function tagPlace(charts: readonly ChartIndex[], tag: string): Place {
  const labels = charts.flatMap((chart) => carriers(chart, tag).map(({ state }) => state.label));
  return { at: { tag }, labels: [...new Map(labels.map((label) => [`${label.zh}\n${label.en}`, label])).values()] };
}

/** Whether a place is in a chart. */
export function isIn(chart: ChartIndex, at: At): boolean {
  return nodesAt(chart, at).length > 0;
}

/** The states of a chart that a place means. */
function nodesAt(chart: ChartIndex, at: At): readonly ChartNode[] {
  if ('tag' in at) return carriers(chart, at.tag);
  const node = chart.byPath.get(at.state);
  return node === undefined || node.parent === null ? [] : [node];
}

/** Whether a command can be received while a subject is at a place: there, inside it, around it, or in what goes on beside it. */
export function isHeardAt(chart: ChartIndex, at: At, command: string): boolean {
  return nodesAt(chart, at).some((node) => {
    if (node.hears.has(command)) return true;
    for (let around = node.parent; around !== null; around = around.parent) {
      if (around.on.has(command) || (around.state.type === 'parallel' && around.hears.has(command))) return true;
    }
    return false;
  });
}

function carriers({ nodes }: ChartIndex, tag: string): readonly ChartNode[] {
  return nodes.filter(({ state }) => state.tags?.includes(tag) === true);
}

function labelsOf(node: ChartNode): readonly Text[] {
  return node.parent === null ? [] : [...labelsOf(node.parent), node.state.label];
}

/** Of marks that mean the same states, the first. */
function oncePerStates(charts: readonly ChartIndex[], tags: readonly string[]): readonly string[] {
  const found = new Map<string, string>();
  for (const tag of tags) {
    const states = JSON.stringify(charts.map((chart) => carriers(chart, tag).map(({ path }) => path)));
    if (!found.has(states)) found.set(states, tag);
  }
  return [...found.values()];
}
