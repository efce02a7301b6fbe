import type { Act, ActCase } from '#domain/act.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Distribution } from '#domain/distribution.ts';
import type { Json } from '#domain/json.ts';
import { parseDefinition } from '#domain/parse-definition.ts';
import type { Problem, Result } from '#domain/problem.ts';
import type { Patch, Scenario } from '#domain/scenario.ts';

/** The definition as a scenario has it. A patch that names nothing that is there, or that makes no sound definition, is refused with its place. */
export function applyScenario(definition: CampaignDefinition, { patches }: Scenario): Result<CampaignDefinition> {
  const problems: Problem[] = [];
  let patched = definition;
  for (const [index, patch] of patches.entries()) {
    const next = applyPatch(patched, patch);
    if (next === undefined)
      problems.push({ severity: 'error', code: 'scenario.patch.unknown', path: `/patches/${String(index)}`, detail: { what: nameOf(patch) } });
    else patched = next;
  }
  if (problems.length > 0) return { ok: false, problems };
  return patches.some(({ kind }) => kind === 'json' || kind === 'window') ? parseDefinition(patched) : { ok: true, value: patched };
}

function nameOf(patch: Patch): string {
  return patch.kind === 'window' ? patch.stage : patch.kind === 'json' ? patch.path : patch.id;
}

function applyPatch(definition: CampaignDefinition, patch: Patch): CampaignDefinition | undefined {
  switch (patch.kind) {
    case 'parameter': {
      const parameters = replaced(
        definition.parameters,
        ({ id }) => id === patch.id,
        (parameter) => ({ ...parameter, value: patch.value }),
      );
      return parameters && { ...definition, parameters };
    }
    case 'window': {
      const { stage, from, to } = patch;
      const stages = replaced(
        definition.stages,
        ({ id }) => id === stage,
        (found) => ({ ...found, from: from ?? found.from, to: to ?? found.to }),
      );
      return stages && { ...definition, stages };
    }
    case 'act':
    case 'shock':
      return applyToBehaviour(definition, patch);
    case 'json': {
      const changed = atPointer(definition as unknown as Json, patch.path.slice(1).split('/').map(unescaped), patch.value);
      return changed === undefined ? undefined : (changed as unknown as CampaignDefinition);
    }
  }
}

function applyToBehaviour(definition: CampaignDefinition, patch: Extract<Patch, { kind: 'act' | 'shock' }>): CampaignDefinition | undefined {
  const { behaviour } = definition;
  if (behaviour === undefined) return undefined;
  if (patch.kind === 'shock') {
    const shocks = replaced(
      behaviour.shocks,
      ({ id }) => id === patch.id,
      (shock) => ({ ...shock, value: patch.value }),
    );
    return shocks && { ...definition, behaviour: { ...behaviour, shocks } };
  }
  const acts = replaced(
    behaviour.acts,
    ({ id }) => id === patch.id,
    (act) => patchedAct(act, patch),
  );
  return acts && { ...definition, behaviour: { ...behaviour, acts } };
}

function patchedAct(act: Act, { chance, delay, servers, dates }: Extract<Patch, { kind: 'act' }>): Act {
  const cases = act.cases.map((one): ActCase => {
    const likely = chance === undefined ? {} : { chance: Math.min(1, (one.chance ?? 1) * chance) };
    const lasting = delay === undefined || one.delay === undefined ? {} : { delay: scaled(one.delay, delay) };
    return { ...one, ...likely, ...lasting };
  });
  const trigger = dates === undefined || act.trigger.kind !== 'days' ? act.trigger : { ...act.trigger, dates: [...dates] };
  return { ...act, trigger, cases, ...(servers === undefined ? {} : { servers }) };
}

/** A duration so many times as long. */
function scaled(delay: Distribution, times: number): Distribution {
  switch (delay.kind) {
    case 'constant':
      return { ...delay, value: delay.value * times };
    case 'discrete':
      return { ...delay, cases: delay.cases.map(({ value, weight }) => ({ value: value * times, weight })) };
    case 'empirical':
      return { ...delay, values: delay.values.map((value) => value * times) };
    case 'triangular':
    case 'pert':
      return { ...delay, min: delay.min * times, mode: delay.mode * times, max: delay.max * times };
    case 'lognormal':
      return times === 0 ? { kind: 'constant', value: 0 } : { ...delay, median: delay.median * times, p90: delay.p90 * times };
    case 'normal':
      return { ...delay, mean: delay.mean * times, sd: delay.sd * times, min: delay.min * times, max: delay.max * times };
    case 'poisson':
      return { ...delay, mean: Math.min(1000, delay.mean * times) };
    default:
      return delay;
  }
}

function replaced<T>(list: readonly T[], isMeant: (item: T) => boolean, change: (item: T) => T): T[] | undefined {
  return list.some(isMeant) ? list.map((item) => (isMeant(item) ? change(item) : item)) : undefined;
}

function unescaped(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The document with a value put where a pointer leads; undefined where there is nothing yet. */
function atPointer(document: Json, [key, ...rest]: readonly string[], value: Json): Json | undefined {
  if (key === undefined) return value;
  if (Array.isArray(document)) {
    const index = Number(key);
    const inner = /^\d+$/.test(key) && index < document.length ? atPointer(document[index] ?? null, rest, value) : undefined;
    return inner === undefined ? undefined : document.map((item: Json, at) => (at === index ? inner : item));
  }
  if (typeof document !== 'object' || document === null || !Object.hasOwn(document, key)) return undefined;
  const inner = atPointer((document as Record<string, Json>)[key] ?? null, rest, value);
  return inner === undefined ? undefined : { ...document, [key]: inner };
}
