import fc from 'fast-check';
import type { ChartDocument } from '#domain/chart.ts';
import type { Effect } from '#domain/chart-effect.ts';
import type { StateNode, Transition } from '#domain/chart-state.ts';

const text = { zh: '状态', en: 'state' };
const rules = ['R0', 'R1', 'R2'];
export const events = ['go', 'back', 'next'];

interface Shape {
  readonly type: StateNode['type'];
  readonly children: readonly Shape[];
}

/** A place for a state: its path and every region that holds it, the state itself included where it is one. */
interface Place {
  readonly path: string;
  readonly regions: readonly string[];
}

type Chooser = (count: number) => number;

const atomic: Shape = { type: 'atomic', children: [] };

const shape: fc.Arbitrary<Shape> = fc.letrec<{ node: Shape }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthSize: 'medium' },
    fc.constant(atomic),
    fc.record({ type: fc.constant('compound' as const), children: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ type: fc.constant('parallel' as const), children: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
  ),
})).node;

/**
 * Charts of every form that `parseChart` accepts: hierarchy, regions in regions, ends and what follows them, standing transitions,
 * several guarded candidates, targets of all kinds (own state, ancestor, descendant, cousin, none; from the root or as a sibling).
 */
export const randomChart: fc.Arbitrary<ChartDocument> = fc
  .tuple(fc.array(shape, { minLength: 2, maxLength: 4 }), fc.boolean(), fc.infiniteStream(fc.nat({ max: 1_000_000 })))
  .map(([children, parallel, stream]) => {
    const pick: Chooser = (count) => stream.next().value % Math.max(1, count);
    const root = withEnds({ type: parallel ? 'parallel' : 'compound', children }, pick);
    return { schemaVersion: 1, id: 'random', subject: 'officer', title: text, root: growChart(root, pick) };
  });

/** Most compound states get a last state that is final, so that ends are met often. */
function withEnds(node: Shape, pick: Chooser): Shape {
  const children = node.children.map((child) => withEnds(child, pick));
  return { type: node.type, children: node.type === 'compound' && pick(4) > 0 ? [...children, { type: 'final', children: [] }] : children };
}

function growChart(root: Shape, pick: Chooser): StateNode {
  const places = listPlaces(root, '', []);
  const grow = (node: Shape, { path, regions }: Place): StateNode => {
    const allowed = places.filter((place) => place.path !== '' && mayReach(path, regions, place));
    const effect = (name: string): Effect[] => [{ type: 'fact.add', params: { fact: `${name}.${path.replaceAll('.', '-')}`, by: pick(9) } }];
    const guard = { type: 'rule' as const, params: { id: rules[pick(3)] ?? 'R0' } };
    const transition = (): Transition => ({
      ...targetOf(path, allowed, pick),
      ...(pick(2) === 0 ? {} : { guard: { ...guard, params: { id: rules[pick(3)] ?? 'R0' } } }),
      effects: effect('take'),
    });
    const list = (): Transition[] => Array.from({ length: 1 + pick(3) }, transition);
    const states = Object.fromEntries(
      node.children.map((child, position) => [`s${position}`, grow(child, places.find((place) => place.path === join(path, position)) ?? { path, regions })]),
    );
    return {
      type: node.type,
      label: text,
      entry: effect('enter'),
      exit: effect('leave'),
      ...(node.type === 'compound' ? { initial: `s${pick(node.children.length)}` } : {}),
      ...(node.children.length === 0 ? {} : { states }),
      ...(node.type === 'final' ? {} : { on: Object.fromEntries(events.filter(() => pick(3) > 0).map((event) => [event, list()])) }),
      ...(node.type === 'final' || pick(6) > 0 ? {} : { always: [{ ...transition(), guard }] }),
      ...(canEnd(node) && pick(3) > 0 ? { onDone: list() } : {}),
    };
  };
  return grow(root, { path: '', regions: [] });
}

function targetOf(path: string, allowed: readonly Place[], pick: Chooser): { readonly target?: string } {
  const target = allowed[pick(allowed.length)]?.path;
  if (target === undefined || pick(8) === 0) return {};
  const home = path.slice(0, Math.max(0, path.lastIndexOf('.') + 1));
  return { target: target.startsWith(home) && pick(2) === 0 ? target.slice(home.length) : `#${target}` };
}

function join(path: string, position: number): string {
  return path === '' ? `s${position}` : `${path}.s${position}`;
}

function listPlaces(node: Shape, path: string, regions: readonly string[]): Place[] {
  return [
    { path, regions },
    ...node.children.flatMap((child, position) => {
      const inner = join(path, position);
      return listPlaces(child, inner, node.type === 'parallel' ? [...regions, inner] : regions);
    }),
  ];
}

/** From beside a region nothing may reach into it: only from inside, or from a state that is not within its parallel state. */
function mayReach(path: string, regions: readonly string[], target: Place): boolean {
  return target.regions.every((region) => {
    const holder = region.slice(0, Math.max(0, region.lastIndexOf('.')));
    const beside = path !== holder && (holder === '' || path.startsWith(`${holder}.`));
    return !beside || regions.includes(region);
  });
}

function canEnd(node: Shape): boolean {
  return node.type === 'parallel' ? node.children.every(canEnd) : node.children.some(({ type }) => type === 'final');
}
