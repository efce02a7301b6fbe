import { Modal } from 'antd';
import { useCampaign } from '#workspace/use-campaign.ts';
import { DotPlot } from './dot-plot.tsx';
import type { Behind } from './shown.ts';

/** So many campaigns of a group are named; of the others it is said how many there are. */
const MOST = 60;

/** The simulated campaigns behind a number, each to be looked at on the board. */
export function BehindDialog({ behind, look, close }: { readonly behind: Behind; readonly look: (replication: number) => void; readonly close: () => void }) {
  const { t } = useCampaign();
  return (
    <Modal open title={behind.title} footer={null} onCancel={close} width={620}>
      {behind.spread === undefined ? null : <DotPlot {...behind.spread} />}
      <p className="soft simulate-about">{t('simulate.behind.about')}</p>
      <div className="simulate-behind">
        {behind.groups.map(({ label, replications }) => (
          <section key={label ?? ''}>
            {label === null ? null : (
              <h3>
                {label} <span className="soft">{t('simulate.behind.times', { count: replications.length })}</span>
              </h3>
            )}
            <div className="simulate-numbers">
              {replications.slice(0, MOST).map((replication) => (
                <button
                  key={replication}
                  type="button"
                  className="simulate-chip"
                  aria-label={t('simulate.behind.look', { number: replication + 1 })}
                  onClick={() => look(replication)}
                >
                  {replication + 1}
                </button>
              ))}
              {replications.length > MOST ? <span className="soft">{t('simulate.behind.more', { more: replications.length - MOST })}</span> : null}
            </div>
          </section>
        ))}
      </div>
    </Modal>
  );
}
