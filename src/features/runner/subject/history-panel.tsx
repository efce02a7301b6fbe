import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { SubjectRef } from '#domain/id.ts';
import { type HistoryEntry, historyOf } from '#engine/views/history.ts';
import { describeActor } from '#i18n/describe-event.ts';
import { describeHistory, type ToldEntry } from '#i18n/describe-history.ts';
import { formatDate } from '#i18n/format-date.ts';
import { LongText } from '#ui/long-text.tsx';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import './history-panel.css';

const SHOWN = 12;

/** Who did what to a subject, when and why, newest first. */
export function HistoryPanel({ subject }: { readonly subject: SubjectRef }) {
  const { commits, t, words } = useCampaign();
  const [all, setAll] = useState(false);
  const entries = useMemo(() => describeHistory(historyOf(commits, subject), { t, words }), [commits, subject, t, words]);
  return (
    <Panel title={t('unit.history')} aside={t('common.count.items', { count: entries.length })}>
      <ol className="history">
        {(all ? entries : entries.slice(0, SHOWN)).map((told, index) => (
          <HistoryLine key={`${told.entry.commit.seq}-${index}`} told={told} />
        ))}
      </ol>
      {all || entries.length <= SHOWN ? null : (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          {t('common.button.all')}
        </Button>
      )}
    </Panel>
  );
}

function HistoryLine({ told: { entry, sentence, details } }: { readonly told: ToldEntry<HistoryEntry> }) {
  const campaign = useCampaign();
  const { commit, event } = entry;
  const day = event.type === 'time.advanced' ? event.to : commit.day;
  return (
    <li>
      <time dateTime={day} title={commit.at}>
        {formatDate(day, campaign.words.language, 'day')}
      </time>
      <div>
        <LongText text={sentence} more={campaign.t('common.button.all')} less={campaign.t('common.button.less')} />{' '}
        <span className="faint">{describeActor(commit.actor, campaign)}</span>
        {details.length === 0 ? null : (
          <details>
            <summary>{campaign.t('common.button.why')}</summary>
            <ul>
              {details.map((detail) => (
                <li key={detail}>
                  <bdi>{detail}</bdi>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}
