import type { ReactNode } from 'react';
import { toSubjectRef } from '#domain/id.ts';
import { describePlace } from '#i18n/describe-place.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { RuleLink } from '#workspace/rule-link.tsx';
import { SubjectLink } from '#workspace/subject-link.tsx';
import { ChartLink, FactLink, ParameterLink, StageLink } from '#features/designer/place-link.tsx';

type Draw = (id: string, words: string) => ReactNode;

/** How the items of each list of a definition can be gone to. */
const DRAWN: Readonly<Record<string, Draw>> = {
  rules: (rule) => <RuleLink rule={rule} />,
  stages: (stage, words) => <StageLink stage={stage}>{words}</StageLink>,
  charts: (chart, words) => <ChartLink chart={chart}>{words}</ChartLink>,
  parameters: (parameter, words) => <ParameterLink parameter={parameter}>{words}</ParameterLink>,
  vocabulary: (fact, words) => <FactLink fact={fact}>{words}</FactLink>,
  'organisation/units': (unit, words) => <SubjectLink subject={toSubjectRef('unit', unit)}>{words}</SubjectLink>,
  'organisation/officers': (officer, words) => <SubjectLink subject={toSubjectRef('officer', officer)}>{words}</SubjectLink>,
};

/** The place of a finding in words, leading to where it can be looked at; plain words where there is no such page. */
export function PlaceOfFinding({ path }: { readonly path: string }): ReactNode {
  const campaign = useCampaign();
  const { definition } = campaign.model;
  const words = describePlace(path, definition, campaign);
  const [, area = '', first = '', second = ''] = path.split('/');
  const inside = area === 'organisation';
  const list = inside ? `${area}/${first}` : area;
  const draw = Object.hasOwn(DRAWN, list) ? DRAWN[list] : undefined;
  const id = idAt(inside ? definition.organisation : definition, inside ? first : area, inside ? second : first);
  return draw === undefined || id === undefined ? words : draw(id, words);
}

function idAt(holder: object, list: string, position: string): string | undefined {
  const items: unknown = (holder as Readonly<Record<string, unknown>>)[list];
  const item: unknown = Array.isArray(items) ? items[Number(position)] : undefined;
  return typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : undefined;
}
