import { Alert } from 'antd';
import { describeProblem } from '#i18n/describe-problem.ts';
import { formatDate } from '#i18n/format-date.ts';
import { formatMoment } from '#i18n/format-moment.ts';
import { formatNumber } from '#i18n/format-number.ts';
import { textIn } from '#i18n/language.ts';
import { useTexts } from '#workspace/use-voice.ts';
import type { Comparison, RestoreProof } from './restore-proof.ts';

type Proven = Extract<RestoreProof, { kind: 'proven' }>;

const TYPES = { absent: 'info', same: 'success', newer: 'info', older: 'error', forked: 'error', damaged: 'warning' } as const satisfies Record<
  Comparison['kind'],
  string
>;

/** What the file holds, and what restoring it would do to what this browser has. */
export function RestorePreview({ proof }: { readonly proof: Proven }) {
  const { t, language } = useTexts();
  const { content, what, warnings } = proof;
  const facts = [
    ['what', t(`restore.what.${what}`)],
    ['campaign', `${textIn(content.title, language)}（${content.campaign}）`],
    ['made', content.made === null ? t('restore.made.unknown') : `${formatMoment(content.made)} · Qibu ${content.program ?? ''}`],
    ['day', content.day === null ? t('home.status.none') : formatDate(content.day, language)],
    ['counts', t('restore.counts', { records: formatNumber(content.records), events: formatNumber(content.events) })],
    ['drawers', content.drawers.length === 0 ? t('restore.drawers.none') : listDrawers(content.drawers, t)],
    ['state', content.stateHash],
  ] as const;
  return (
    <>
      <dl className="restore-facts">
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`restore.fact.${key}`)}</dt>
            <dd className={key === 'state' ? 'restore-hash' : ''}>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {warnings.map((warning) => (
        <Alert key={warning.code} type="warning" showIcon title={describeProblem(t, warning)} />
      ))}
      <HereAlert {...proof} />
      <BesideAlert {...proof} />
    </>
  );
}

type T = ReturnType<typeof useTexts>['t'];

function HereAlert({ here, beside }: Pick<Proven, 'here' | 'beside'>) {
  const { t } = useTexts();
  const isLogOnly = here.kind === 'same' && (beside === 'new' || beside === 'differ');
  const [title, description] = isLogOnly ? [t('restore.here.sameLog')] : wordsOf(here, t);
  return <Alert type={TYPES[here.kind]} showIcon title={title} description={description} />;
}

/** What becomes of what is kept beside the log; nothing is said where nothing changes. */
function BesideAlert({ here, beside }: Pick<Proven, 'here' | 'beside'>) {
  const { t } = useTexts();
  if (beside === 'differ') return <Alert type="warning" showIcon title={t('restore.beside.differ')} description={t('restore.beside.aside')} />;
  if (beside === 'new' && here.kind !== 'absent') return <Alert type="info" showIcon title={t('restore.beside.new')} />;
  return null;
}

const NAMED = ['scenarios', 'behaviour', 'forecasts'] as const;

/** What a later version keeps there has no name here, and is counted. */
function listDrawers(names: readonly string[], t: T): string {
  const named = NAMED.filter((name) => names.includes(name));
  const others = names.length - named.length;
  const words = named.map((name) => t(`restore.drawers.${name}`));
  return (others === 0 ? words : [...words, t('restore.drawers.others', { count: others })]).join(t('restore.drawers.and'));
}

function wordsOf(here: Comparison, t: T): readonly [title: string, description?: string] {
  switch (here.kind) {
    case 'absent':
      return [t('restore.here.absent')];
    case 'same':
      return [t('restore.here.same')];
    case 'newer':
      return [t('restore.here.newer', { count: here.by }), t('restore.here.newer.hint')];
    case 'older':
      return [t('restore.here.older', { count: here.by }), t('restore.here.aside')];
    case 'forked':
      return [t('restore.here.forked', { here: here.here, file: here.file }), t('restore.here.aside')];
    case 'damaged':
      return [t('restore.here.damaged', { seq: here.seq }), t('restore.here.aside')];
  }
}
