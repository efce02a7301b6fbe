import type { RegionPart } from '#domain/region.ts';
import { formatPair, formatValue } from './format-value.ts';
import { formOfFact, type ValueForm } from './value-form.ts';
import type { Voice } from './voice.ts';

/** A region in words: `考试成绩 61 至 79 分且缺席次数 1 次`. One that says nothing is everything. */
export function describeRegion(parts: readonly RegionPart[], voice: Voice): string {
  if (parts.length === 0) return voice.t('table.region.everything');
  return parts.map((part) => describePart(part, voice)).join(voice.t('table.region.and'));
}

function describePart(part: RegionPart, voice: Voice): string {
  const { t, words } = voice;
  const fact = words.factTitle(part.fact);
  const form = formOfFact(words.fact(part.fact));
  if (part.holds !== undefined)
    return t(part.holds.yes ? 'table.region.contains' : 'table.region.lacks', { fact, code: formatValue([part.holds.code], form, voice) });
  if (isBare(part)) return t(part.absent === true ? 'rules.read.missing' : 'rules.read.entered', { fact });
  const [only] = part.values ?? [];
  if (typeof only === 'boolean' && part.absent !== true) return t(only ? 'rules.read.holds' : 'rules.read.holdsNot', { fact });
  return t('table.region.part', { fact, values: valuesOf(part, form, voice).join(t('common.list.or')) });
}

/** Does a part say only whether there is a value? */
function isBare({ absent, spans, values }: RegionPart): boolean {
  return absent !== undefined && spans === undefined && values === undefined;
}

function valuesOf(part: RegionPart, form: ValueForm, voice: Voice): readonly string[] {
  const { t } = voice;
  return [
    ...(part.spans ?? []).map((span) => describeSpan(span, part.fact, voice)),
    ...(part.values ?? []).map((value) => formatValue(value, form, voice)),
    ...(part.others === true ? [t('table.region.others')] : []),
    ...(part.absent === true ? [t('table.cell.missing')] : []),
  ];
}

function describeSpan([from, to]: NonNullable<RegionPart['spans']>[number], factId: string, voice: Voice): string {
  const form = formOfFact(voice.words.fact(factId));
  if (from === null || to === null) return from === null ? `≤ ${formatValue(to, form, voice)}` : `≥ ${formatValue(from, form, voice)}`;
  if (from === to) return formatValue(from, form, voice);
  const [low, high] = formatPair([from, to], form, voice);
  const bare = form.share === true ? low : formatValue(from, { ...form, unit: undefined }, voice);
  return voice.t('common.date.window', { from: bare, to: high });
}
