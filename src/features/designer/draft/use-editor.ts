import { useMemo } from 'react';
import type { CampaignDefinition } from '#domain/definition.ts';
import { duplicatesIn, toProblems } from '#domain/parse-definition.ts';
import type { ParameterDefinition } from '#domain/parameter.ts';
import type { Problem } from '#domain/problem.ts';
import { type RuleDocument, ruleSchema } from '#domain/rule.ts';
import { sameJson } from '#domain/settled-json.ts';
import { type DesignLevel, suffices } from '#engine/edition/design-level.ts';
import { judgeRule } from '#logic/decode-rule.ts';
import type { StepName } from '#logic/edit/history.ts';
import { useDraft } from '#workspace/draft.ts';
import { useVoice } from '#workspace/use-voice.ts';
import { withEdited } from './edit-names.ts';
import { restored } from './named-list.ts';

/** What a step is called, and the key by which quick changes of the same thing become one step. */
export interface Step {
  readonly name: StepName;
  readonly key?: string | undefined;
  /** Told of the rule as it came to be, before anybody else sees it. */
  readonly onMade?: (rule: RuleDocument) => void;
}

/** What becomes of a rule. */
export type RuleChange = { readonly [M in keyof RuleDocument]?: RuleDocument[M] | undefined };

/** Changes the draft. Every change answers what stands against it; nothing is changed then. */
export interface Editor {
  /** A member that is undefined is taken out. */
  readonly editRule: (id: string, change: RuleChange, step: Step) => readonly Problem[];
  readonly editParameter: (id: string, value: number) => readonly Problem[];
  /** Adds a rule behind the others; refuses one that is no rule, and an id that is taken. */
  readonly addRule: (rule: RuleDocument) => readonly Problem[];
  /** Takes a rule out of the draft. Who still asks it is told by the check. */
  readonly removeRule: (id: string) => void;
  /** Puts a rule back as it stands in the edition in force, at its place where it had been taken out; one that is new there is taken out. */
  readonly restoreRule: (id: string) => void;
}

/** The hand that changes the draft; undefined where none is looked at, or the role at this desk may not change so much. */
export function useEditor(needed: DesignLevel = 'rules'): Editor | undefined {
  const { snapshot, session, published, isEditing, level } = useDraft();
  const { words } = useVoice();
  const draft = isEditing && suffices(level, needed) && snapshot.kind === 'open' ? snapshot.history.present : undefined;
  return useMemo(() => {
    if (draft === undefined) return undefined;
    return {
      editRule: (id, change, { name, key, onMade }) => {
        const rules = withRule(draft, published, { id, change });
        if (rules.list === undefined) return rules.problems;
        onMade?.(rules.made);
        session.edit({ definition: { ...draft, rules: rules.list }, name, key: key === undefined ? undefined : `${id} ${key}` });
        return [];
      },
      editParameter: (id, value) => {
        const found = draft.parameters.find((parameter) => parameter.id === id);
        if (found === undefined || found.value === value) return [];
        if (!Number.isFinite(value)) return [outOfRange(found, value)];
        const made = withEdited(draft, published, { list: 'parameters', id, change: { value } });
        if (!made.ok) return made.problems;
        session.edit({ definition: made.value, name: { code: 'parameter', detail: { title: words.text(found.title), value } }, key: `parameter ${id}` });
        return [];
      },
      addRule: (rule) => {
        const parsed = ruleSchema.safeParse(rule);
        const problems = parsed.success
          ? duplicatesIn(
              '/rules',
              [...draft.rules, rule].map(({ id }) => id),
            )
          : parsed.error.issues.flatMap((issue) => toProblems(issue));
        if (problems.length > 0) return problems;
        session.edit({ definition: { ...draft, rules: [...draft.rules, rule] }, name: { code: 'added', detail: { title: words.text(rule.title) } } });
        return [];
      },
      removeRule: (id) => {
        const found = draft.rules.find((rule) => rule.id === id);
        if (found === undefined) return;
        const rules = draft.rules.filter((rule) => rule !== found);
        session.edit({ definition: { ...draft, rules }, name: { code: 'removed', detail: { title: words.text(found.title) } } });
      },
      restoreRule: (id) => {
        const found = published.rules.find((rule) => rule.id === id) ?? draft.rules.find((rule) => rule.id === id);
        if (found === undefined) return;
        const rules = restored(published.rules, draft.rules, id);
        session.edit({ definition: { ...draft, rules }, name: { code: 'restored', detail: { title: words.text(found.title) } } });
      },
    };
  }, [draft, session, published, words]);
}

type Changed =
  | { readonly list: CampaignDefinition['rules']; readonly made: RuleDocument }
  | { readonly list?: undefined; readonly problems: readonly Problem[] };

/** The rules with one of them changed. A changed rule has the number after that of the edition in force; one that is as it was there has that of the edition. */
function withRule(draft: CampaignDefinition, published: CampaignDefinition, { id, change }: { readonly id: string; readonly change: RuleChange }): Changed {
  const position = draft.rules.findIndex((rule) => rule.id === id);
  const found = draft.rules[position];
  if (found === undefined) return { problems: [{ severity: 'error', code: 'rule.edit.gone', path: '', detail: { id } }] };
  const before = published.rules.find((rule) => rule.id === id);
  const changed = { ...found, ...change, version: (before?.version ?? 0) + 1 };
  const next = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)) as RuleDocument;
  const faults = judgeRule(next.logic);
  if (faults.length > 0) return { problems: faults };
  // The logic has been judged as JSON and more.
  const parsed = ruleSchema.safeParse({ ...next, logic: null });
  if (!parsed.success) return { problems: parsed.error.issues.flatMap((issue) => toProblems(issue)) };
  const isBack = before !== undefined && sameJson({ ...next, version: before.version }, before);
  // Never the very rule of the edition in force: what is remembered of this one must not show there.
  const made = isBack ? { ...next, version: before.version } : next;
  return { list: draft.rules.with(position, made), made };
}

function outOfRange({ id, range: { min, max } }: ParameterDefinition, value: number): Problem {
  return { severity: 'error', code: 'parameter.value.outOfRange', path: '/value', detail: { id, value, min, max } };
}
