import type { Act, ActCase } from '#domain/act.ts';
import type { Behaviour } from '#domain/behaviour.ts';
import type { Calibration, CalibrationLine, LearnedValue } from './calibration.ts';

/** What is taken over. */
export interface Choice {
  readonly calibration: Calibration;
  /** The paths of the lines that are taken over; all where it is left out. One that changes with another line is taken over with that one. */
  readonly chosen?: ReadonlySet<string>;
}

/**
 * A behaviour with what was learned of it. Only values that change are written; a case or a shock of which one does rests from then on on the cases of the
 * campaign (`learned`, the greatest number of cases among its lines), and everything else is left as it is, to the identity. The behaviour must be the one
 * that was calibrated: lines are found by their path.
 */
export function applyCalibration(behaviour: Behaviour, { calibration, chosen }: Choice): Behaviour {
  const taken = calibration.lines.filter((line) => isChange(line) && (chosen === undefined || chosen.has(line.changesWith ?? line.path)));
  const byOwner = new Map<string, CalibrationLine[]>();
  for (const line of taken) byOwner.set(ownerOf(line), [...(byOwner.get(ownerOf(line)) ?? []), line]);
  const { campaign } = calibration;
  const acts = behaviour.acts.map((act, place): Act => {
    const cases = act.cases.map((one, number): ActCase => {
      const path = `/acts/${String(place)}/cases/${String(number)}`;
      const lines = byOwner.get(path);
      return lines === undefined ? one : { ...lines.reduce((changed, line) => withLine(changed, line, path), one), evidence: evidenceOf(lines, campaign) };
    });
    return cases.some((one, number) => one !== act.cases[number]) ? { ...act, cases } : act;
  });
  const shocks = behaviour.shocks.map((shock, place) => {
    const lines = byOwner.get(`/shocks/${String(place)}`);
    const value = lines?.[0]?.proposed;
    return lines === undefined || value?.kind !== 'distribution' ? shock : { ...shock, value: value.value, evidence: evidenceOf(lines, campaign) };
  });
  return { ...behaviour, acts, shocks };
}

/** Whether a line proposes another value than the one that is assumed. */
export function isChange({ assumed, proposed }: CalibrationLine): boolean {
  return assumed !== proposed && JSON.stringify(assumed) !== JSON.stringify(proposed);
}

/** The case or the shock that a line is about. */
function ownerOf({ path }: CalibrationLine): string {
  const parts = path.split('/');
  return parts.slice(0, parts[1] === 'shocks' ? 3 : 5).join('/');
}

function evidenceOf(lines: readonly CalibrationLine[], campaign: string): ActCase['evidence'] {
  return { kind: 'learned', campaign, cases: Math.max(1, Math.round(Math.max(...lines.map(({ cases }) => cases)))) };
}

function withLine(one: ActCase, { path, what, proposed }: CalibrationLine, owner: string): ActCase {
  if (proposed.kind === 'chance') return what === 'daily' ? { ...one, daily: proposed.value } : { ...one, chance: proposed.value };
  if (proposed.kind === 'weights')
    return { ...one, outcomes: one.outcomes.map((outcome, place) => ({ ...outcome, weight: proposed.value[place] ?? outcome.weight })) };
  if (what === 'delay' && proposed.kind === 'distribution') return { ...one, delay: proposed.value };
  if (what === 'count' && proposed.kind === 'distribution') return { ...one, count: proposed.value };
  // "/outcomes/0/fields/2/value/…"
  const [, , outcome, , field] = path.slice(owner.length).split('/').map(Number);
  return withField(one, { outcome: outcome ?? -1, field: field ?? -1, proposed });
}

function withField(one: ActCase, { outcome, field, proposed }: { readonly outcome: number; readonly field: number; readonly proposed: LearnedValue }): ActCase {
  const outcomes = one.outcomes.map((each, place) => {
    if (place !== outcome) return each;
    return { ...each, fields: each.fields.map((given, number) => (number === field ? { ...given, value: valueOf(given.value, proposed) } : given)) };
  });
  return { ...one, outcomes };
}

type FieldValue = ActCase['outcomes'][number]['fields'][number]['value'];

function valueOf(value: FieldValue, proposed: LearnedValue): FieldValue {
  if (value.kind === 'drawn' && proposed.kind === 'distribution') return { ...value, from: proposed.value };
  return value.kind === 'picked' && proposed.kind === 'picked' ? { ...value, cases: proposed.value.map((each) => ({ ...each })) } : value;
}
