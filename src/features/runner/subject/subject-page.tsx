import type { ReactNode } from 'react';
import type { SubjectRef } from '#domain/id.ts';
import { idOf, kindOf } from '#domain/subject-ref.ts';
import { lampOf } from '#engine/views/lamp.ts';
import { nameSubject } from '#i18n/name-subject.ts';
import { Lamp } from '#ui/lamp.tsx';
import { Page } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { SubjectLink } from '#workspace/subject-link.tsx';
import { ActionPanel } from './action-panel.tsx';
import { ChartPanel } from './chart-panel.tsx';
import { FactsPanel } from './facts-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { OffspringPanel } from './offspring-panel.tsx';
import { SubjectMenu } from './subject-menu.tsx';
import { UnknownPage } from './unknown-page.tsx';
import { useAsk } from './use-ask.tsx';
import '#ui/columns.css';

/** One officer, issue, slip, feedback or proposal: its chart with the state marked, what can be done, what it came from, its file and history. */
export function SubjectPage({ subject, title, lead }: { readonly subject: SubjectRef; readonly title?: string | undefined; readonly lead?: ReactNode }) {
  const campaign = useCampaign();
  const ask = useAsk();
  const { t, state, words, view } = campaign;
  const found = state.subjects.get(subject);
  if (found === undefined) return <UnknownPage title={t('subject.unknown')} hint={idOf(subject)} />;
  const instances = Object.values(found.instances);
  const main = instances[0];
  const lamp = main === undefined ? undefined : lampOf(view, found, main);
  return (
    <Page
      title={cut(title ?? nameSubject(subject, campaign))}
      lead={
        <span className="page-facts">
          {lamp === undefined || main === undefined ? null : (
            <Lamp
              tone={lamp}
              word={
                main.position.phase === null || main.position.states.length > 1 ? t(`common.lamp.${lamp}`) : words.phaseLabel(main.chart, main.position.phase)
              }
            />
          )}
          {kindOf(subject) === 'officer' ? null : <span>{nameSubject(subject, campaign)}</span>}
          {found.unit === null ? null : <SubjectLink subject={`unit:${found.unit}`} />}
          {found.of === null ? null : (
            <span>
              {t('subject.cameFrom')} <SubjectLink subject={found.of} />
            </span>
          )}
          {lead}
        </span>
      }
      aside={main === undefined ? undefined : <SubjectMenu subject={subject} chart={main.chart} />}
    >
      <div className="page-columns">
        <div className="page-column">
          <ActionPanel subject={subject} ask={ask} />
          {instances.map(({ chart }) => (
            <ChartPanel key={chart} subject={subject} chart={chart} />
          ))}
          <HistoryPanel subject={subject} />
        </div>
        <div className="page-column">
          <FactsPanel subject={subject} />
          <OffspringPanel subject={subject} />
        </div>
      </div>
      {ask.dialog}
    </Page>
  );
}

const LONGEST_TITLE = 120;

/** A title of ten thousand signs would be the whole page; all of it stands among the facts. */
function cut(title: string): string {
  const signs = [...title];
  return signs.length <= LONGEST_TITLE ? title : `${signs.slice(0, LONGEST_TITLE).join('')}…`;
}
