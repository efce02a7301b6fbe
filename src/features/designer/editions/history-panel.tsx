import { Button } from 'antd';
import { useState } from 'react';
import { changeableMembers, changeBetween } from '#domain/edition-change.ts';
import type { Edition } from '#engine/edition/editions.ts';
import { describeActor } from '#i18n/describe-event.ts';
import { formatDate } from '#i18n/format-date.ts';
import { shortEdition } from '#i18n/short-edition.ts';
import { Panel } from '#ui/page.tsx';
import { PlainTable } from '#ui/plain-table.tsx';
import { useDraft } from '#workspace/draft.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { EditionChanges } from './edition-changes.tsx';

/** Every edition that was in force, newest first: who stands behind it and why; any two are compared, and a former one becomes a draft again. */
export function HistoryPanel({ editions }: { readonly editions: readonly Edition[] }) {
  const { t } = useCampaign();
  const last = editions.length;
  const [pair, setPair] = useState<readonly [before: number, after: number] | null>(null);
  const of = (number: number): Edition | undefined => editions[number - 1];
  const [before, after] = pair === null ? [] : [of(pair[0]), of(pair[1])];
  return (
    <>
      <Panel title={t('editions.history')} flush>
        <PlainTable
          caption={t('editions.history')}
          head={
            <tr>
              <th scope="col">{t('editions.number')}</th>
              <th scope="col">{t('editions.since')}</th>
              <th scope="col">{t('editions.reason')}</th>
              <th scope="col">{t('editions.author')}</th>
              <th scope="col">{t('editions.reviewer')}</th>
              <th scope="col">{t('editions.changed')}</th>
              <th scope="col">{t('common.column.actions')}</th>
            </tr>
          }
        >
          <tbody>
            {editions.toReversed().map((edition) => (
              <EditionRow key={edition.number} edition={edition} former={of(edition.number - 1)} isPresent={edition.number === last} onCompare={setPair} />
            ))}
          </tbody>
        </PlainTable>
      </Panel>
      {before === undefined || after === undefined || pair === null ? null : (
        <>
          <Panel>
            <div className="edition-compare">
              <Choice label={t('editions.compare.before')} value={pair[0]} last={last} onChoose={(number) => setPair([number, pair[1]])} />
              <Choice label={t('editions.compare.after')} value={pair[1]} last={last} onChoose={(number) => setPair([pair[0], number])} />
              <Button size="small" onClick={() => setPair(null)}>
                {t('editions.compare.close')}
              </Button>
            </div>
          </Panel>
          <EditionChanges
            before={before.definition}
            after={after.definition}
            columns={{ before: t('editions.one', { number: before.number }), after: t('editions.one', { number: after.number }) }}
          />
        </>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: number;
  readonly last: number;
  readonly onChoose: (number: number) => void;
}

function Choice({ label, value, last, onChoose }: ChoiceProps) {
  const { t } = useCampaign();
  return (
    <label>
      {label}{' '}
      <select value={value} onChange={({ target }) => onChoose(Number(target.value))}>
        {Array.from({ length: last }, (_, index) => (
          <option key={index} value={index + 1}>
            {t('editions.one', { number: index + 1 })}
          </option>
        ))}
      </select>
    </label>
  );
}

interface RowProps {
  readonly edition: Edition;
  readonly former: Edition | undefined;
  readonly isPresent: boolean;
  readonly onCompare: (pair: readonly [number, number]) => void;
}

function EditionRow({ edition, former, isPresent, onCompare }: RowProps) {
  const campaign = useCampaign();
  const { snapshot, session, show } = useDraft();
  const { t, words } = campaign;
  const { number, since, submitted, approved } = edition;
  const change = former === undefined ? undefined : changeBetween(former.definition, edition.definition);
  const changed = change === undefined ? 0 : changeableMembers.reduce((sum, member) => sum + (change[member]?.items.length ?? 0), 0);
  const title = t('editions.one', { number });
  const restore = async (): Promise<void> => {
    await session.restore(edition.definition, { code: 'edition', detail: { number } });
    show('draft');
  };
  return (
    <tr>
      <th scope="row">
        {title} <code className="faint">{shortEdition(edition.edition)}</code>
        {isPresent ? <span className="edition-present">{t('draft.inForce')}</span> : null}
      </th>
      <td>{formatDate(since, words.language)}</td>
      <td>{submitted?.reason ?? t('editions.opening')}</td>
      <td>{submitted === undefined ? '—' : describeActor(submitted.by, campaign)}</td>
      <td>{approved === undefined ? '—' : describeActor(approved.by, campaign)}</td>
      <td>
        {former === undefined ? (
          '—'
        ) : (
          <Button size="small" onClick={() => onCompare([number - 1, number])} aria-label={t('editions.compare.of', { title })}>
            {t('editions.changed.count', { count: changed })}
          </Button>
        )}
      </td>
      <td>
        {isPresent || !['none', 'open'].includes(snapshot.kind) ? null : (
          <Button size="small" onClick={() => void restore()} aria-label={t('editions.restore.of', { title })}>
            {t('editions.restore')}
          </Button>
        )}
      </td>
    </tr>
  );
}
