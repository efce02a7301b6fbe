import type { FactValue } from '#domain/fact-value.ts';
import type { RuleNode } from './rule-tree.ts';
import { holdsUnknown, type Strict } from './strict-value.ts';

/** A compiled part of a rule: a closure over the source of facts. */
export type Part<S> = (source: S) => Strict;

/** What the parts of one rule share. `blame` collects names only while an undetermined result is being explained. */
export interface Compiler<S> {
  readonly bind: (name: string) => (source: S) => FactValue | undefined;
  /** The value of a name that is the same for every source (a parameter of the edition); undefined for any other. */
  readonly constant: (name: string) => FactValue | undefined;
  blame: string[] | undefined;
  /** Of a part that does nothing but read a fact, how the fact is read: whoever compares it can do so without the part. */
  readonly facts: WeakMap<Part<S>, (source: S) => FactValue | undefined>;
  /** The element that a quantifier is looking at; undefined outside of one. */
  element: Strict | undefined;
  accumulator: Strict | undefined;
  /** Inside a quantifier `var` reads the element and not the facts, as JSON Logic has it. */
  scoped: boolean;
}

/** An operation about to be compiled. */
export type Operation = Extract<RuleNode, { kind: 'operation' }>;

/** A compiler for one rule. */
export function createCompiler<S>(bind: Compiler<S>['bind'], constant: Compiler<S>['constant'] = () => undefined): Compiler<S> {
  return { bind, constant, blame: undefined, facts: new WeakMap(), element: undefined, accumulator: undefined, scoped: false };
}

/** A part that, once it is decided to its last item, blames nobody inside. */
export function forgiving<S>(compiler: Compiler<S>, part: Part<S>): Part<S> {
  return (source) => {
    const since = compiler.blame?.length ?? 0;
    const value = part(source);
    if (compiler.blame !== undefined && !holdsUnknown(value)) forgive(compiler, since);
    return value;
  };
}

/** Forgets names that were blamed inside a part which was then decided without them. */
export function forgive<S>(compiler: Compiler<S>, since: number): void {
  if (compiler.blame !== undefined) compiler.blame.length = since;
}
