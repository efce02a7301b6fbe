import { Button } from 'antd';
import { useState } from 'react';
import type { RuleDocument } from '#domain/rule.ts';
import type { Mover } from '#engine/replay/replay-draft.ts';
import { nameSubject } from '#i18n/name-subject.ts';
import { PlainTable } from '#ui/plain-table.tsx';
import { SubjectLink } from '#workspace/subject-link.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { toTabSeparated } from '#features/designer/table/tab-separated.ts';
import { verdictWords } from './moves-words.ts';

const SHOWN = 100;

/** Those who move, each with a link to its page: from what to what. */
export function MoversList({
  movers,
  rule,
  onClose,
}: {
  readonly movers: readonly Mover[];
  readonly rule: RuleDocument | undefined;
  readonly onClose: () => void;
}) {
  const campaign = useCampaign();
  const { t, words } = campaign;
  const [isAll, showAll] = useState(false);
  const [said, say] = useState('');
  const copy = (): void => {
    const head = [t('replay.who'), t('replay.unit'), t('draft.inForce'), t('draft.draft')];
    const rows = movers.map(({ subject, unit, before, after }) => [
      nameSubject(subject, campaign),
      unit === undefined ? '' : words.unitName(unit),
      verdictWords(before, rule, campaign),
      verdictWords(after, rule, campaign),
    ]);
    void navigator.clipboard.writeText(toTabSeparated([head, ...rows])).then(
      () => say(t('replay.lines.copied')),
      () => say(t('replay.lines.notCopied')),
    );
  };
  const shown = isAll ? movers : movers.slice(0, SHOWN);
  return (
    <section className="movers" aria-label={t('replay.list', { count: movers.length })}>
      <header>
        <h3>{t('replay.list', { count: movers.length })}</h3>
        <Button size="small" onClick={copy}>
          {t('replay.lines.copy')}
        </Button>
        <span role="status">{said}</span>
        <Button size="small" onClick={onClose}>
          {t('common.button.less')}
        </Button>
      </header>
      <PlainTable
        caption={t('replay.list', { count: movers.length })}
        head={
          <tr>
            <th scope="col">{t('replay.who')}</th>
            <th scope="col">{t('replay.unit')}</th>
            <th scope="col">{t('draft.inForce')}</th>
            <th scope="col">{t('draft.draft')}</th>
          </tr>
        }
      >
        <tbody>
          {shown.map(({ subject, unit, before, after }) => (
            <tr key={subject}>
              <th scope="row">
                <SubjectLink subject={subject} />
              </th>
              <td>{unit === undefined ? '' : words.unitName(unit)}</td>
              <td>{verdictWords(before, rule, campaign)}</td>
              <td>{verdictWords(after, rule, campaign)}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      {shown.length < movers.length ? <Button onClick={() => showAll(true)}>{t('replay.all', { count: movers.length })}</Button> : null}
    </section>
  );
}
