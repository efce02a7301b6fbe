import { Link } from '@tanstack/react-router';
import { useDesk } from '#workspace/desk.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { exportScreen } from '../campaign/export-screen.ts';

const NAMED: ReadonlyMap<string, 'full' | 'gone' | 'unavailable' | 'damaged' | 'replaced'> = new Map([
  ['storage.full', 'full'],
  ['storage.gone', 'gone'],
  ['storage.unavailable', 'unavailable'],
  ['storage.readOnly', 'damaged'],
  ['storage.replaced', 'replaced'],
]);

/** Why nothing can be done at present, what is safe, and what to do. Stands under the bar as long as that is so. */
export function ReadOnlyBar({ onRecover }: { readonly onRecover?: (() => void) | undefined }) {
  const { t } = useCampaign();
  const { status, session } = useDesk();
  if (status.kind !== 'readOnly') return null;
  const { code } = status;
  const name = NAMED.get(code) ?? (code.startsWith('log.') ? 'newer' : 'other');
  return (
    <div className="read-only-bar" role="alert" data-code={code}>
      <span>{t(`storage.readOnly.${name}`)}</span>
      <span className="read-only-actions">
        <button type="button" onClick={() => exportScreen(session.snapshot())}>
          {t('storage.readOnly.export')}
        </button>
        {onRecover === undefined ? (
          <>
            <Link to="/storage">{t('storage.readOnly.page')}</Link>
            <button type="button" onClick={() => location.reload()}>
              {t('storage.readOnly.reload')}
            </button>
          </>
        ) : (
          <button type="button" onClick={onRecover}>
            {t('storage.readOnly.recover')}
          </button>
        )}
      </span>
    </div>
  );
}
