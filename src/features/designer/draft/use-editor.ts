import { useMemo } from 'react';
import type { CampaignDefinition } from '#domain/definition.ts';
import { toCanonicalJson } from '#domain/json.ts';
import { toProblems } from '#domain/parse-definition.ts';
import type { Problem } from '#domain/problem.ts';
import { type RuleDocument, ruleSchema } from '#domain/rule.ts';
import type { StepName } from '#logic/edit/history.ts';
import { useDraft } from '#workspace/draft.ts';

/** What a step is called, and the key by which quick changes of the same thing become one step. */
export interface Step {
  readonly name: StepName;
  readonly key?: string | undefined;
  /** Told of the rule as it came to be, before anybody else sees it. */
  readonly onMade?: (rule: RuleDocument) => void;
}

/** Changes the draft. Every change answers what stands against it; nothing is changed then. */
export interface Editor {
  readonly editRule: (id: string, change: Partial<RuleDocument>, step: Step) => readonly Problem[];
  readonly editParameter: (id: string, value: number) => readonly Problem[];
}

/** The hand that changes the draft; undefined where none is looked at. */
export function useEditor(): Editor | undefined {
  const { snapshot, session, published, isEditing } = useDraft();
  const draft = isEditing && snapshot.kind === 'open' ? snapshot.history.present : undefined;
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
        const { min, max } = found.range;
        if (!Number.isFinite(value) || value < min || value > max) return [outOfRange(id, { value, min, max })];
        const before = published.parameters.find((parameter) => parameter.id === id);
        const parameters = draft.parameters.map((parameter) => (parameter === found ? (before?.value === value ? before : { ...found, value }) : parameter));
        session.edit({ definition: { ...draft, parameters }, name: { code: 'parameter', detail: { title: found.title.zh, value } }, key: `parameter ${id}` });
        return [];
      },
    };
  }, [draft, session, published]);
}

type Changed =
  | { readonly list: CampaignDefinition['rules']; readonly made: RuleDocument }
  | { readonly list?: undefined; readonly problems: readonly Problem[] };

/** The rules with one of them changed. A changed rule has the number after that of the edition in force; one that is as it was there is that very rule. */
function withRule(
  draft: CampaignDefinition,
  published: CampaignDefinition,
  { id, change }: { readonly id: string; readonly change: Partial<RuleDocument> },
): Changed {
  const position = draft.rules.findIndex((rule) => rule.id === id);
  const found = draft.rules[position];
  if (found === undefined) return { problems: [{ severity: 'error', code: 'rule.edit.gone', path: '', detail: { id } }] };
  const before = published.rules.find((rule) => rule.id === id);
  const next = { ...found, ...change, version: (before?.version ?? 0) + 1 };
  const parsed = ruleSchema.safeParse(next);
  if (!parsed.success) return { problems: parsed.error.issues.flatMap((issue) => toProblems(issue)) };
  const isBack = before !== undefined && toCanonicalJson({ ...next, version: before.version }) === toCanonicalJson(before);
  const made = isBack ? before : next;
  return { list: draft.rules.with(position, made), made };
}

function outOfRange(id: string, { value, min, max }: { readonly value: number; readonly min: number; readonly max: number }): Problem {
  return { severity: 'error', code: 'parameter.value.outOfRange', path: `/parameters/${id}/value`, detail: { id, value, min, max } };
}
