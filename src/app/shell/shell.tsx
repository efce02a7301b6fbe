import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { AdvanceTime } from '#features/runner/time/advance-time.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { useClockQuestion } from './clock-guard.ts';
import { ReadOnlyBar } from './read-only-bar.tsx';
import { SideNav } from './side-nav.tsx';
import { TopBar } from './top-bar.tsx';
import './shell.css';

const ClockDialog = lazy(() => import('./clock-dialog.tsx').then(({ ClockDialog: component }) => ({ default: component })));
const loadPalette = async () => ({ default: (await import('./palette.tsx')).Palette });
const Palette = lazy(loadPalette);

/** When the page has come to rest, what Ctrl+K opens is fetched: what is typed while it is on its way would be lost. */
const REST_MS = 3000;

/** What stands around every page of a campaign: the bar, the places, and Ctrl+K. */
export function Shell({ onRecover, children }: { readonly onRecover?: (() => void) | undefined; readonly children: ReactNode }) {
  const [searching, setSearching] = useState(false);
  const { t } = useCampaign();
  const question = useClockQuestion();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setSearching(true);
      }
    };
    addEventListener('keydown', onKey);
    const fetching = setTimeout(() => void loadPalette().catch(() => undefined), REST_MS);
    return () => {
      clearTimeout(fetching);
      removeEventListener('keydown', onKey);
    };
  }, []);
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        {t('common.nav.skip')}
      </a>
      <TopBar onSearch={() => setSearching(true)}>
        <AdvanceTime />
      </TopBar>
      <ReadOnlyBar onRecover={onRecover} />
      <SideNav />
      <main id="content" className="shell-content" tabIndex={-1}>
        {children}
      </main>
      {question === null ? null : (
        <Suspense>
          <ClockDialog question={question} />
        </Suspense>
      )}
      {searching ? (
        <Suspense>
          <Palette onClose={() => setSearching(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
