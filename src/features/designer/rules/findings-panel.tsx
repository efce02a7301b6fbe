import { Link } from '@tanstack/react-router';
import type { RuleDocument } from '#domain/rule.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { SeverityMark } from '#features/designer/findings/severity-mark.tsx';
import { useFindings } from '#features/designer/findings/use-findings.ts';
import { isWithin } from '#features/designer/findings/finding-place.ts';

/** More findings than these stand on the page of all findings. */
const SHOWN = 12;

/** What the verifiers find about one rule, of many the first. */
export function FindingsPanel({ rule }: { readonly rule: RuleDocument }) {
  const { model, t, words, id } = useCampaign();
  const position = model.definition.rules.indexOf(rule);
  const all = useFindings(model.definition);
  const findings = (all ?? []).filter(({ path }) => isWithin(path, `/rules/${position}`));
  return (
    <Panel title={t('problems.title')}>
      {findings.length === 0 ? <span className="soft">{t(all === undefined ? 'rules.findings.checking' : 'problems.empty')}</span> : null}
      <ul className="rule-findings">
        {findings.slice(0, SHOWN).map((finding) => (
          <li key={`${finding.code} ${finding.path}`}>
            <SeverityMark severity={finding.severity} />
            <span>
              {describeProblem(t, finding, words)} <span className="faint">{finding.code}</span>
            </span>
          </li>
        ))}
      </ul>
      {findings.length > SHOWN ? (
        <Link to="/c/$campaign/problems" params={{ campaign: id }} search={{ rule: rule.id } as never}>
          {t('rules.findings.more', { count: findings.length - SHOWN })}
        </Link>
      ) : null}
    </Panel>
  );
}
