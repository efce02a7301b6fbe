import { Button } from 'antd';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { tell } from '#ui/toast-store.ts';
import { useTexts } from '#workspace/use-voice.ts';
import { toLocalDay, toLocalMoment } from './local-moment.ts';

interface Props {
  readonly recoveryKey: string;
  /** The UTC moment at which it was made. */
  readonly made: string;
  readonly isKept: boolean;
  readonly onKept: () => void;
}

type Way = 'printed' | 'saved' | 'written';

/** The recovery key, shown this once, and the ways of keeping it: print, text file, paper. */
export function RecoveryKeyStep({ recoveryKey, made, isKept, onKept }: Props) {
  const { t } = useTexts();
  const [way, setWay] = useState<Way | null>(null);
  const groups = recoveryKey.split('-');
  const lines = [
    t('vault.key.sheet.title'),
    groups.join('-'),
    t('vault.key.sheet.made', { moment: toLocalMoment(made) }),
    t('vault.key.sheet.origin', { origin: location.origin }),
    t('vault.key.sheet.use'),
    t('vault.key.sheet.keep'),
  ];
  const file = `${t('vault.key.file', { day: toLocalDay(made).replaceAll('-', '') })}.txt`;
  const keep = (kept: Way): void => {
    setWay(kept);
    onKept();
  };
  return (
    <>
      <p>{t('vault.key.lead')}</p>
      <ol className="vault-key" aria-label={t('vault.key.label')}>
        {groups.map((group, at) => (
          <li key={group}>
            <span className="vault-key-place">{t('vault.key.group', { group: at + 1 })}</span>
            <code>{group}</code>
          </li>
        ))}
      </ol>
      <div className="vault-actions">
        <Button
          onClick={() => {
            print();
            keep('printed');
          }}
        >
          {t('vault.key.print')}
        </Button>
        <Button
          onClick={() => {
            saveText(file, lines);
            keep('saved');
            tell(t('vault.key.saved', { file }));
          }}
        >
          {t('vault.key.save')}
        </Button>
        <Button onClick={() => keep('written')}>{t('vault.key.written')}</Button>
      </div>
      <p className="vault-soft" role="status">
        {way === 'saved' ? t('vault.key.saved', { file }) : null}
        {way === 'printed' ? t('vault.key.printed') : null}
        {way === 'written' ? t('vault.key.written') : null}
        {isKept ? null : t('vault.key.first')}
      </p>
      {createPortal(
        <section className="vault-sheet" aria-hidden>
          {lines.map((line, at) => (at === 1 ? <pre key={line}>{groups.join('  ')}</pre> : <p key={line}>{line}</p>))}
        </section>,
        document.body,
      )}
    </>
  );
}

/** With a mark of its encoding and Windows line ends: it is opened with the notepad of an office machine. */
function saveText(name: string, lines: readonly string[]): void {
  const address = URL.createObjectURL(new Blob([`\uFEFF${lines.join('\r\n\r\n')}\r\n`], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
