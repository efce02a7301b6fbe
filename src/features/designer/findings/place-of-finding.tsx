import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { toSubjectRef } from '#domain/id.ts';
import { describePlace } from '#i18n/describe-place.ts';
import { useCampaign } from '#workspace/desk.ts';
import { RuleLink } from '#workspace/rule-link.tsx';
import { SubjectLink } from '#workspace/subject-link.tsx';
import { ChartLink, StageLink } from '#features/designer/place-link.tsx';

/** The place of a finding in words, leading to where it can be looked at; plain words where there is no such page. */
export function PlaceOfFinding({ path }: { readonly path: string }): ReactNode {
  const campaign = useCampaign();
  const { definition } = campaign.model;
  const words = describePlace(path, definition, campaign);
  const [, area = '', first = '', second = ''] = path.split('/');
  const list = { id: campaign.id };
  switch (area) {
    case 'rules':
      return idAt(definition.rules, first, (rule) => <RuleLink rule={rule} />) ?? words;
    case 'stages':
      return idAt(definition.stages, first, (stage) => <StageLink stage={stage}>{words}</StageLink>) ?? words;
    case 'charts':
      return idAt(definition.charts, first, (chart) => <ChartLink chart={chart}>{words}</ChartLink>) ?? words;
    case 'parameters':
      return idAt(definition.parameters, first, (parameter) => <ReadersLink campaign={list.id} name={`p.${parameter}`} words={words} />) ?? words;
    case 'vocabulary':
      return idAt(definition.vocabulary, first, (fact) => <ReadersLink campaign={list.id} name={fact} words={words} />) ?? words;
    case 'organisation':
      if (first === 'units') return idAt(definition.organisation.units, second, (unit) => <SubjectLink subject={toSubjectRef('unit', unit)}>{words}</SubjectLink>) ?? words;
      if (first === 'officers') return idAt(definition.organisation.officers, second, (officer) => <SubjectLink subject={toSubjectRef('officer', officer)}>{words}</SubjectLink>) ?? words;
      return words;
    default:
      return words;
  }
}

/** A fact or parameter leads to the rules that read it. */
function ReadersLink({ campaign, name, words }: { readonly campaign: string; readonly name: string; readonly words: string }) {
  return (
    <Link to="/c/$campaign/rules" params={{ campaign }} search={{ reads: name } as never}>
      {words}
    </Link>
  );
}

function idAt(list: readonly { readonly id: string }[], position: string, draw: (id: string) => ReactNode): ReactNode {
  const id = list[Number(position)]?.id;
  return id === undefined ? undefined : draw(id);
}
