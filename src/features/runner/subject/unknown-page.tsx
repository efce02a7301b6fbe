import { Link } from '@tanstack/react-router';
import { Page, Panel } from '#ui/page.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';

/** What an address shows that names nothing: what was looked for, and the way back. */
export function UnknownPage({ title, hint }: { readonly title: string; readonly hint: string }) {
  const { t, id } = useCampaign();
  return (
    <Page title={title}>
      <Panel>
        <EmptyState title={<bdi>{hint}</bdi>} hint={t('shell.notFound.hint')}>
          <Link to="/c/$campaign/board" params={{ campaign: id }}>
            {t('common.nav.board')}
          </Link>
        </EmptyState>
      </Panel>
    </Page>
  );
}
