import { idOf } from '#domain/subject-ref.ts';
import type { SubjectKind } from '#domain/id.ts';
import { listSubjects } from '#engine/views/subject-list.ts';
import type { OpenCampaign } from '#workspace/use-campaign.ts';

/** Where the palette can go: an address, its name, and what kind of thing it is. */
export interface Place {
  readonly to: string;
  readonly title: string;
  readonly kind: string;
}

const MOST = 12;

/** The places whose name or number holds every word of the query, pages and units first. */
export function findPlaces(campaign: OpenCampaign, query: string): readonly Place[] {
  const wanted = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const found: Place[] = [];
  for (const place of allPlaces(campaign)) {
    const text = `${place.title} ${place.to}`.toLowerCase();
    if (wanted.every((word) => text.includes(word))) found.push(place);
    if (found.length === MOST) break;
  }
  return found;
}

function* allPlaces(campaign: OpenCampaign): Generator<Place> {
  const { id, t, words, model } = campaign;
  const base = `/c/${encodeURIComponent(id)}`;
  for (const page of ['board', 'issues', 'officers', 'rules', 'names', 'problems', 'changes', 'editions'] as const)
    yield { to: `${base}/${page}`, title: t(`common.nav.${page}`), kind: t('shell.page') };
  for (const unit of model.definition.organisation.units)
    yield { to: `${base}/unit/${encodeURIComponent(unit.id)}`, title: `${words.unitName(unit.id)} ${unit.id}`, kind: t('common.subject.unit') };
  for (const rule of model.definition.rules)
    yield { to: `${base}/rules/${encodeURIComponent(rule.id)}`, title: `${words.ruleTitle(rule.id)} ${rule.id}`, kind: t('shell.rule') };
  yield* subjectsOf(campaign, 'officer', (ref) => `${base}/officer/${ref}`);
  yield* subjectsOf(campaign, 'issue', (ref) => `${base}/issue/${ref}`);
  for (const kind of ['slip', 'feedback', 'proposal'] as const) yield* subjectsOf(campaign, kind, (ref) => `${base}/record/${kind}/${ref}`);
}

function* subjectsOf(
  { view, words, t }: OpenCampaign,
  kind: SubjectKind & ('officer' | 'issue' | 'slip' | 'feedback' | 'proposal'),
  toAddress: (id: string) => string,
): Generator<Place> {
  for (const { subject } of listSubjects(view, { kind })) {
    const id = idOf(subject.ref);
    const unit = subject.unit === null ? '' : ` · ${words.unitName(subject.unit)}`;
    const what = kind === 'issue' ? ` ${String(subject.facts['issue.title'] ?? '')}` : '';
    yield {
      to: toAddress(encodeURIComponent(id)),
      title: `${kind === 'officer' ? words.officerName(id) : id}${what}${unit}`,
      kind: t(`common.subject.${kind}`),
    };
  }
}
