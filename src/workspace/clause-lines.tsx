import { Button } from 'antd';
import { Fragment, useState } from 'react';
import type { SubjectRef } from '#domain/id.ts';
import type { BlockedClause, Remedy } from '#domain/reason.ts';
import { describeClause } from '#i18n/describe-clause.ts';
import { nameCommand, nameRoles } from '#i18n/name-command.ts';
import { nameSubject } from '#i18n/name-subject.ts';
import { useCampaign } from './use-campaign.ts';
import { SubjectLink } from './subject-link.tsx';

const SHOWN = 8;

/** Clauses that are not met: actual and required value, everybody who stands behind them as links, and what would unblock them. */
export function ClauseLines({ clauses, onRemedy }: { readonly clauses: readonly BlockedClause[]; readonly onRemedy?: ((remedy: Remedy) => void) | undefined }) {
  const voice = useCampaign();
  return (
    <ul className="clause-lines">
      {clauses.map((clause) => (
        <li key={clause.path}>
          <span className={`clause-sentence clause-${clause.verdict}`}>{describeClause(clause, voice, 'unnamed').sentence}</span>
          <Behind subjects={clause.behind} />
          {clause.remedies.length === 0 || onRemedy === undefined ? null : <Remedies remedies={clause.remedies} onRemedy={onRemedy} />}
        </li>
      ))}
    </ul>
  );
}

function Behind({ subjects }: { readonly subjects: readonly SubjectRef[] }) {
  const { t } = useCampaign();
  const [all, setAll] = useState(false);
  if (subjects.length === 0) return null;
  return (
    <span className="clause-behind">
      {(all ? subjects : subjects.slice(0, SHOWN)).map((subject) => (
        <Fragment key={subject}>
          <SubjectLink subject={subject} />{' '}
        </Fragment>
      ))}
      {all || subjects.length <= SHOWN ? null : (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          {t('common.count.items', { count: subjects.length })}
        </Button>
      )}
    </span>
  );
}

function Remedies({ remedies, onRemedy }: { readonly remedies: readonly Remedy[]; readonly onRemedy: (remedy: Remedy) => void }) {
  const voice = useCampaign();
  return (
    <span className="clause-remedies">
      {remedies.map((remedy) => (
        <Button
          key={`${remedy.command} ${remedy.subject}`}
          size="small"
          title={`${nameSubject(remedy.subject, voice)} · ${nameRoles(remedy.roles, voice)}`}
          onClick={() => onRemedy(remedy)}
        >
          {nameCommand(remedy.command, voice)}
        </Button>
      ))}
    </span>
  );
}
