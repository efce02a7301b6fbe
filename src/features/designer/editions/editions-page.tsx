import { useMemo } from 'react';
import { applyChange, changeBetween } from '#domain/edition-change.ts';
import { editionsOf } from '#engine/edition/editions.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page, Panel } from '#ui/page.tsx';
import { useDraft } from '#workspace/draft.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { DryRunPanel } from './dry-run-panel.tsx';
import { EditionChanges } from './edition-changes.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { PendingPanel } from './pending-panel.tsx';
import { SubmitPanel } from './submit-panel.tsx';
import './editions.css';

/** The way of a draft into force: submitted, reviewed by a second person, adopted on its day; and every edition that was in force before. */
export function EditionsPage() {
  const { t, opening, commits } = useCampaign();
  const { published } = useDraft();
  const editions = useMemo(() => editionsOf(opening ?? published, commits), [opening, published, commits]);
  return (
    <Page title={t('common.nav.editions')} lead={t('editions.about')}>
      <Next />
      <HistoryPanel editions={editions} />
    </Page>
  );
}

/** What comes next: the edition that waits, else the draft that may be submitted. */
function Next() {
  const { t, state } = useCampaign();
  const { published, snapshot, shown } = useDraft();
  const pending = state.pendingEdition;
  const waiting = useMemo(() => (pending === undefined ? undefined : applyChange(published, pending.change)), [pending, published]);
  if (pending !== undefined && waiting !== undefined) {
    return (
      <>
        <PendingPanel key={pending.edition} pending={pending} />
        <DryRunPanel next={waiting} />
        <EditionChanges before={published} after={waiting} columns={{ after: t('editions.submitted.column') }} />
      </>
    );
  }
  const draft = snapshot.kind === 'open' && shown === 'draft' ? snapshot.history.present : undefined;
  if (draft === undefined || Object.keys(changeBetween(published, draft)).length === 0) {
    return (
      <Panel>
        <EmptyState title={t('editions.nothing')} hint={t('editions.nothing.hint')} />
      </Panel>
    );
  }
  return (
    <>
      <SubmitPanel draft={draft} />
      <DryRunPanel next={draft} />
    </>
  );
}
