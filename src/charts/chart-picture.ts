import type { Position } from '#domain/position.ts';
import type { Text } from '#domain/text.ts';
import { edgesOf } from './chart-graph.ts';
import type { ChartIndex } from './chart-index.ts';
import type { ChartNode } from './chart-node.ts';
import { toConfiguration } from './configuration.ts';

/** A state to be drawn: a box with its boxes. */
export interface PictureBox {
  readonly path: string;
  readonly label: Text;
  readonly code: string | null;
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final';
  readonly initial: boolean;
  readonly active: boolean;
  readonly boxes: readonly PictureBox[];
}

/** An arrow to be drawn. `event` is a command, `deadline.passed:<name>`, `always` or `done`. */
export interface PictureArrow {
  readonly source: string;
  readonly target: string;
  readonly event: string;
  readonly rule: string | null;
  readonly label: Text | null;
}

/** A chart without any layout: nested boxes with the active ones marked, and the arrows between them. */
export function chartPicture(index: ChartIndex, position?: Position): { readonly root: PictureBox; readonly arrows: readonly PictureArrow[] } {
  const active: ReadonlySet<ChartNode> = position === undefined ? new Set() : toConfiguration(index, position);
  const arrows = index.nodes.flatMap((node) =>
    edgesOf(node).flatMap(({ event, transition: { source, target, transition } }) =>
      target === null ? [] : [{ source: source.path, target: target.path, event, rule: transition.guard?.params.id ?? null, label: transition.label ?? null }],
    ),
  );
  return { root: boxOf(index.root, active), arrows };
}

function boxOf(node: ChartNode, active: ReadonlySet<ChartNode>): PictureBox {
  const { state, parent } = node;
  return {
    path: node.path,
    label: state.label,
    code: state.code ?? null,
    type: state.type,
    initial: parent === null || parent.state.type === 'parallel' || parent.state.initial === node.key,
    active: active.has(node),
    boxes: node.children.map((child) => boxOf(child, active)),
  };
}
