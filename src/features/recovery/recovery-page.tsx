import { Alert, Button, Modal } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { describeCode, describeProblem } from '#i18n/describe-problem.ts';
import { formatDate } from '#i18n/format-date.ts';
import { isTextKey } from '#i18n/resources.ts';
import { Lamp } from '#ui/lamp.tsx';
import { tell } from '#ui/toast-store.ts';
import { useTexts } from '#workspace/use-voice.ts';
import type { Finding, RecoveryDesk, SoundLog } from './recovery-desk.ts';
import './recovery-page.css';

const MOST = 8;

/** What a person sees instead of a campaign whose log is damaged: what was found, that nothing was changed, and the ways out. */
export function RecoveryPage({ desk, onChooseBackup }: { readonly desk: RecoveryDesk; readonly onChooseBackup: () => void }) {
  const { t } = useTexts();
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const [journal, prefix, snapshot] = [useFound(desk.checkJournal), useFound(desk.checkPrefix), useFound(desk.findSnapshot)];
  const attempt = async (name: string, work: () => Promise<string>, after?: () => void): Promise<void> => {
    setBusy(name);
    setFailure(null);
    try {
      tell(await work());
      after?.();
    } catch (reason) {
      const message = reason instanceof Error ? reason.message : String(reason);
      setFailure(isTextKey(`problems.code.${message}`) ? describeCode(t, message) : message);
    } finally {
      setBusy(null);
    }
  };
  const restore = (name: string, work: () => Promise<number>) => attempt(name, async () => t('recovery.done', { count: await work() }), desk.retry);
  const save = (name: string, work: () => Promise<string>) => attempt(name, async () => t('recovery.exported', { file: await work() }));
  const isSound = (finding: Finding | undefined): boolean => finding?.kind === 'sound';
  const missing = (log: SoundLog): number => Math.max(0, desk.known - log.records);
  return (
    <main className="recovery">
      <header>
        <Lamp tone="incident" word={t('recovery.campaign', { campaign: desk.campaign })} />
        <h1>{t('recovery.title')}</h1>
        <p>{t('recovery.safe')}</p>
      </header>
      <section aria-labelledby="recovery-problems" className="recovery-problems">
        <h2 id="recovery-problems">{t('recovery.problems')}</h2>
        <ul>
          {desk.problems.slice(0, MOST).map((problem, index) => (
            <li key={index}>
              {problem.path === '' ? null : <code>{problem.path}</code>} {describeProblem(t, problem)}
            </li>
          ))}
          {desk.problems.length > MOST ? <li>{t('recovery.problems.more', { count: desk.problems.length - MOST })}</li> : null}
        </ul>
      </section>
      {failure === null ? null : <Alert type="error" showIcon title={t('recovery.failed')} description={failure} />}
      <section aria-labelledby="recovery-ways">
        <h2 id="recovery-ways">{t('recovery.ways')}</h2>
        <ol className="recovery-ways">
          <Way title={t('recovery.journal.title')} about={t('recovery.journal.about')} recommended={journal?.kind === 'sound' && missing(journal.log) === 0}>
            <FindingLine finding={journal} none={t('recovery.journal.none')} known={desk.known} />
            <Button type="primary" disabled={!isSound(journal)} loading={busy === 'journal'} onClick={() => void restore('journal', desk.restoreJournal)}>
              {t('recovery.journal.use')}
            </Button>
          </Way>
          <Way title={t('recovery.backup.title')} about={t('recovery.backup.about')}>
            <Button onClick={onChooseBackup}>{t('recovery.backup.use')}</Button>
          </Way>
          <Way title={t('recovery.prefix.title')} about={t('recovery.prefix.about')}>
            <FindingLine finding={prefix} none={t('recovery.prefix.none')} known={desk.known} />
            <Button disabled={!isSound(prefix)} onClick={desk.lookAtPrefix}>
              {t('recovery.prefix.look')}
            </Button>
            <Button className="recovery-danger" disabled={!isSound(prefix)} loading={busy === 'prefix'} onClick={() => setAsking(true)}>
              {t('recovery.prefix.use')}
            </Button>
            {snapshot === undefined ? null : <Button onClick={desk.lookAtSnapshot}>{t('recovery.snapshot.look', { seq: snapshot })}</Button>}
          </Way>
          <Way title={t('recovery.export.title')} about={t('recovery.export.about')}>
            <Button loading={busy === 'raw'} onClick={() => void save('raw', desk.exportRaw)}>
              {t('recovery.export.use')}
            </Button>
            <Button
              disabled={journal === undefined || journal.kind === 'none'}
              loading={busy === 'lines'}
              onClick={() => void save('lines', desk.exportJournal)}
            >
              {t('recovery.export.journal')}
            </Button>
          </Way>
        </ol>
      </section>
      <Modal
        open={asking}
        title={t('recovery.prefix.confirm')}
        okText={t('recovery.prefix.use')}
        cancelText={t('common.button.cancel')}
        okButtonProps={{ danger: true }}
        onCancel={() => setAsking(false)}
        onOk={() => {
          setAsking(false);
          void restore('prefix', desk.continueFromPrefix);
        }}
      >
        <p>{t('recovery.prefix.confirm.text', { seq: prefix?.kind === 'sound' ? prefix.log.records : 0 })}</p>
      </Modal>
      <footer>
        <Button onClick={desk.retry}>{t('common.button.retry')}</Button>
        <a href="/">{t('shell.backHome')}</a>
      </footer>
    </main>
  );
}

function Way({
  title,
  about,
  recommended = false,
  children,
}: {
  readonly title: string;
  readonly about: string;
  readonly recommended?: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useTexts();
  return (
    <li className="recovery-way">
      <div>
        <h3>
          {title} {recommended ? <span className="recovery-tag">{t('recovery.recommended')}</span> : null}
        </h3>
        <p>{about}</p>
      </div>
      <div className="recovery-actions">{children}</div>
    </li>
  );
}

function FindingLine({ finding, none, known }: { readonly finding: Finding | undefined; readonly none: string; readonly known: number }) {
  const { t, language } = useTexts();
  if (finding === undefined) return <span role="status">{t('recovery.checking')}</span>;
  if (finding.kind === 'none') return <span className="faint">{none}</span>;
  if (finding.kind === 'bad') return <Lamp tone="red" word={t('recovery.journal.bad', { problem: describeProblem(t, finding.problem) })} />;
  const { records, day, at } = finding.log;
  const found = t('recovery.found', { count: records, day: day === null ? t('common.none') : formatDate(day, language) });
  const missing = known - records;
  return (
    <span className="recovery-finding">
      <Lamp tone={missing > 0 ? 'yellow' : 'green'} word={missing > 0 ? t('recovery.missing', { count: missing }) : t('recovery.whole')} />
      <span>{found}</span>
      {at === undefined ? null : <span className="faint">{t('recovery.last', { at: new Date(at).toLocaleString(language) })}</span>}
    </span>
  );
}

/** What a check answers; undefined until it has. A check that fails finds nothing. It may keep the thread busy, so the page is drawn first. */
function useFound<T>(check: () => Promise<T>): T | undefined {
  const [found, setFound] = useState<T | undefined>(undefined);
  useEffect(() => {
    let isShown = true;
    const timer = setTimeout(() =>
      check().then(
        (value) => (isShown ? setFound(value) : undefined),
        () => undefined,
      ),
    );
    return () => {
      clearTimeout(timer);
      isShown = false;
    };
  }, [check]);
  return found;
}
