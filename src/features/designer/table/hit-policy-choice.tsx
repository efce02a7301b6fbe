import type { RuleDocument } from '#domain/rule.ts';
import type { HitPolicy } from '#logic/table/decision-table.ts';
import { HIT_POLICIES, isGathering } from '#logic/table/hit-policies.ts';
import { useVoice } from '#workspace/use-voice.ts';

interface Props {
  readonly rule: RuleDocument;
  readonly hit: HitPolicy;
  /** Absent where the table is only shown. */
  readonly onChoose: ((hit: HitPolicy) => void) | undefined;
}

/** How the rows of a table work together; in a draft it can be chosen. Only numbers can be added up or compared. */
export function HitPolicyChoice({ rule, hit, onChoose }: Props) {
  const { t } = useVoice();
  if (onChoose === undefined) return <span>{t('common.text.colon', { label: t('table.hit'), value: t(`table.hit.${hit}`) })}</span>;
  const offered = HIT_POLICIES.filter((policy) => policy === hit || !isGathering(policy) || rule.output.type === 'number');
  return (
    <label className="table-hit">
      {t('table.hit')}{' '}
      <select value={hit} onChange={(event) => onChoose(event.target.value as HitPolicy)}>
        {offered.map((policy) => (
          <option key={policy} value={policy}>
            {t(`table.hit.${policy}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
