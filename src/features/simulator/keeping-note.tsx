import { Button } from 'antd';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { OpenDrawer } from './use-drawer.ts';

type Kept = Pick<OpenDrawer<unknown>, 'keeping' | 'takeTheirs' | 'keepOwn'>;

/** Whether what was changed is kept by now. Its room is there from the beginning, empty before the first change, and where it could not be, which is said in a sentence of its own. */
export function KeepingNote({ keeping }: Pick<Kept, 'keeping'>) {
  const { t } = useCampaign();
  const isTold = keeping === 'keeping' || keeping === 'kept';
  return <span className="soft simulate-keeping">{isTold ? t(keeping === 'kept' ? 'simulate.kept' : 'simulate.keeping') : ''}</span>;
}

/** Why what was changed is not kept, and what can be done about it; `failed` is the sentence where it could not be. */
export function NotKept({ keeping, takeTheirs, keepOwn, failed }: Kept & { readonly failed: string }) {
  const { t } = useCampaign();
  if (keeping === 'failed') return <p role="alert">{failed}</p>;
  if (keeping !== 'contested' && keeping !== 'unreadable') return null;
  const isContested = keeping === 'contested';
  return (
    <div role="alert" className="simulate-contested">
      <p>{t(`simulate.${keeping}`)}</p>
      {isContested ? (
        <Button size="small" onClick={takeTheirs}>
          {t('simulate.contested.theirs')}
        </Button>
      ) : null}
      <Button size="small" onClick={keepOwn}>
        {t(isContested ? 'simulate.contested.own' : 'simulate.unreadable.replace')}
      </Button>
    </div>
  );
}
