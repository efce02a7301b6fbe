import type { Text } from '#domain/text.ts';
import { edgesOf } from './chart-graph.ts';
import type { ChartIndex } from './chart-index.ts';
import { type ChartNode, type IndexedTransition, isInside } from './chart-node.ts';
import { blockOf, type TextBlock } from './picture-text.ts';

/** The font size of what stands at an arrow. */
export const ARROW_FONT = 12;
const LABEL_ROOM = 96;
/** Room for the mark of a guard before a label. */
export const GUARD_ROOM = 14;

/** What stands at an arrow: one transition. */
export interface LinkLabel {
  readonly event: string;
  readonly transition: IndexedTransition;
  readonly text: Text;
  readonly block: TextBlock;
}

/** All transitions between the same two states: they share one line, with their labels one under the other. */
export interface Link {
  readonly from: ChartNode;
  readonly to: ChartNode;
  /** Leads back to its own state, or only performs its effects. */
  readonly loop: boolean;
  /** The state whose inside the line crosses between two of its children; null where one end holds the other. */
  readonly home: ChartNode | null;
  readonly labels: readonly LinkLabel[];
  readonly width: number;
  readonly height: number;
}

/** The lines of a picture, in document order, their labels measured in one language. */
export function linksOf(index: ChartIndex, language: 'zh' | 'en', nameOf: (event: string) => Text | undefined): readonly Link[] {
  const groups = new Map<string, { from: ChartNode; to: ChartNode; labels: LinkLabel[] }>();
  for (const node of index.nodes) {
    for (const { event, transition } of edgesOf(node)) {
      const to = transition.target ?? node;
      const key = `${node.order} ${to.order}`;
      const group = groups.get(key) ?? { from: node, to, labels: [] };
      groups.set(key, group);
      const text = transition.transition.label ?? nameOf(event) ?? plainName(event);
      group.labels.push({ event, transition, text, block: blockOf(text[language], ARROW_FONT, LABEL_ROOM) });
    }
  }
  return [...groups.values()].map((group) => ({
    ...group,
    loop: group.from === group.to,
    home: homeOf(group.from, group.to),
    width: Math.max(...group.labels.map(({ block, transition }) => block.width + (transition.transition.guard === undefined ? 0 : GUARD_ROOM))),
    height: group.labels.reduce((sum, { block }) => sum + block.height, 0),
  }));
}

function plainName(event: string): Text {
  if (event === 'always') return { zh: '自动', en: 'at once' };
  if (event === 'done') return { zh: '完成', en: 'done' };
  const deadline = event.startsWith('deadline.passed:') ? event.slice('deadline.passed:'.length) : null;
  return deadline === null ? { zh: event, en: event } : { zh: `到期：${deadline}`, en: `${deadline} is over` };
}

function homeOf(from: ChartNode, to: ChartNode): ChartNode | null {
  if (from === to) return from.parent;
  if (isInside(from, to) || isInside(to, from)) return null;
  let home = from.parent;
  while (home !== null && !isInside(to, home)) home = home.parent;
  return home;
}

/** The child of a state that is, or holds, another state. */
export function childHolding(home: ChartNode, inner: ChartNode): ChartNode {
  return home.children.find((child) => child === inner || isInside(inner, child)) ?? inner;
}
