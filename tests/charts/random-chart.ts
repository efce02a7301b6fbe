import fc from 'fast-check';
import type { ChartDocument } from '#domain/chart.ts';
import type { Effect } from '#domain/chart-effect.ts';
import type { StateNode, Transition } from '#domain/chart-state.ts';

const text = { zh: '状态', en: 'state' };
const rules = ['R0', 'R1', 'R2'];
export const events = ['go', 'back', 'next'];

interface Shape {
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final';
  readonly children: readonly Shape[];
}

const shape: fc.Arbitrary<Shape> = fc.letrec<{ node: Shape }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthSize: 'medium' },
    fc.constant<Shape>({ type: 'atomic', children: [] }),
    fc.record({ type: fc.constant('compound' as const), children: fc.array(tie('node'), { minLength: 2, maxLength: 4 }) }),
    fc.record({ type: fc.constant('parallel' as const), children: fc.array(tie('node'), { minLength: 2, maxLength: 3 }) }),
  ),
})).node;

/** Charts of all forms: hierarchy, regions, standing transitions, ends, several guarded candidates. */
export const randomChart: fc.Arbitrary<ChartDocument> = fc
  .tuple(fc.array(shape, { minLength: 2, maxLength: 4 }), fc.boolean(), fc.infiniteStream(fc.nat({ max: 1_000_000 })))
  .map(([children, parallel, stream]) => {
    const pick = (count: number): number => stream.next().value % Math.max(1, count);
    return build({ type: parallel ? 'parallel' : 'compound', children }, pick);
  });

function build(root: Shape, pick: (count: number) => number): ChartDocument {
  const places = listPlaces(root, '', []);
  const grow = (node: Shape, path: string, key: string): StateNode => {
    const region = places.find((place) => place.path === path)?.region ?? '';
    const allowed = places.filter((place) => place.path !== '' && place.regions.every((other) => sameSide(other, region, path)));
    const effect = (name: string): Effect[] => [{ type: 'fact.add', params: { fact: `${name}.${key}`, by: pick(9) } }];
    const transition = (): Transition => ({
      ...(pick(8) === 0 || allowed.length === 0 ? {} : { target: `#${allowed[pick(allowed.length)]?.path}` }),
      ...(pick(3) === 0 ? {} : { guard: { type: 'rule' as const, params: { id: rules[pick(rules.length)] ?? 'R0' } } }),
      effects: effect('take'),
    });
    const list = (): Transition[] => Array.from({ length: 1 + pick(3) }, transition);
    const states = Object.fromEntries(node.children.map((child, position) => [`s${position}`, grow(child, path === '' ? `s${position}` : `${path}.s${position}`, `s${position}`)]));
    const last = `s${node.children.length - 1}`;
    if (node.type === 'compound' && node.children.at(-1)?.type === 'atomic' && pick(2) === 0) states[last] = { type: 'final', label: text, entry: effect('enter') };
    const always = pick(5) === 0 ? [{ ...transition(), guard: { type: 'rule' as const, params: { id: rules[pick(3)] ?? 'R0' } } }] : undefined;
    const ends = node.type === 'parallel' || Object.values(states).some(({ type }) => type === 'final');
    return {
      type: node.type,
      label: text,
      ...(node.type === 'compound' ? { initial: 's0' } : {}),
      ...(node.children.length > 0 ? { states } : {}),
      on: Object.fromEntries(events.filter(() => pick(3) > 0).map((event) => [event, list()])),
      ...(always === undefined ? {} : { always }),
      ...(ends && pick(2) === 0 ? { onDone: list() } : {}),
      entry: effect('enter'),
      exit: effect('leave'),
    };
  };
  return { schemaVersion: 1, id: 'random', subject: 'officer', title: text, root: grow(root, '', 'root') };
}

interface Place {
  readonly path: string;
  readonly region: string;
  readonly regions: readonly string[];
}

function listPlaces(node: Shape, path: string, regions: readonly string[]): Place[] {
  const own = { path, region: path, regions };
  return [
    own,
    ...node.children.flatMap((child, position) => {
      const inner = path === '' ? `s${position}` : `${path}.s${position}`;
      return listPlaces(child, inner, node.type === 'parallel' ? [...regions, inner] : regions);
    }),
  ];
}

/** May a state at `path` reach into `region`? Only from inside it, or from around the parallel state that holds it. */
function sameSide(region: string, _: string, path: string): boolean {
  const holder = region.includes('.') ? region.slice(0, region.lastIndexOf('.')) : '';
  const inHolder = holder === '' ? path !== '' : path.startsWith(`${holder}.`);
  return !inHolder || path === region || path.startsWith(`${region}.`);
}
