import { Link } from '@tanstack/react-router';
import type { Problem, Severity } from '#domain/problem.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { RuleLink } from '#workspace/rule-link.tsx';
import { SeverityMark } from '#features/designer/findings/severity-mark.tsx';
import { firstLine } from './first-line.ts';
import { countFindings, type RuleLine } from './rule-lines.ts';
import { shorten } from './shorten.ts';
import { TruthMark } from './truth-mark.tsx';

const BASIS_SIGNS = 44;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** One rule of the list: what it is called, what it says first, how its examples and the verifiers judge it. */
export function RuleRow({ line, findings }: { readonly line: RuleLine; readonly findings: readonly Problem[] | undefined }) {
  const campaign = useCampaign();
  const { t } = campaign;
  const { rule, agreeing } = line;
  const all = agreeing === rule.examples.length;
  return (
    <tr>
      <th scope="row">
        <RuleLink rule={rule.id} />
        <div className="faint rules-id">{rule.id}</div>
      </th>
      <td>{t(`common.subject.${rule.subject}`)}</td>
      <td>{t(`rules.output.${rule.output.type}`)}</td>
      <td>{firstLine(rule, campaign)}</td>
      <td className="soft" title={rule.basis}>
        {shorten(rule.basis, BASIS_SIGNS, campaign.words.language)}
      </td>
      <td>
        <Link to="/c/$campaign/rules/$rule" params={{ campaign: campaign.id, rule: rule.id }} hash="examples" className="rules-examples-link">
          <TruthMark
            truth={rule.examples.length === 0 ? 'undetermined' : all ? 'true' : 'false'}
            word={t('common.count.of', { part: agreeing, whole: rule.examples.length })}
          />
          <span className="visually-hidden">{t('rules.examples.passing')}</span>
        </Link>
      </td>
      <td>{findings === undefined ? <span className="faint">{t('rules.findings.checking')}</span> : <FindingsMark line={line} findings={findings} />}</td>
    </tr>
  );
}

function FindingsMark({ line, findings }: { readonly line: RuleLine; readonly findings: readonly Problem[] }) {
  const { t, id } = useCampaign();
  const counts = countFindings(findings, line.position);
  const found = SEVERITIES.filter((severity) => counts[severity] > 0);
  if (found.length === 0) return <span className="faint">{t('common.none')}</span>;
  return (
    <Link to="/c/$campaign/problems" params={{ campaign: id }} search={{ rule: line.rule.id } as never} className="rules-findings-link">
      {found.map((severity) => (
        <SeverityMark key={severity} severity={severity} count={counts[severity]} />
      ))}
    </Link>
  );
}
