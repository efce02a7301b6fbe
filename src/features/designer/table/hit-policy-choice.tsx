import type { RuleDocument } from '#domain/rule.ts';
import type { HitPolicy } from '#logic/table/decision-table.ts';
import { useVoice } from '#workspace/use-voice.ts';

interface Props {
  readonly rule: RuleDocument;
  readonly hit: HitPolicy;
  /** Absent where the table is only shown. */
  readonly onChoose: ((hit: HitPolicy) => void) | undefined;
}

const POLICIES: readonly HitPolicy[] = ['first', 'unique', 'any', 'collect'];

/** How the rows of a table work together; in a draft it can be chosen. Only numbers can be added up. */
export function HitPolicyChoice({ rule, hit, onChoose }: Props) {
  const { t } = useVoice();
  if (onChoose === undefined) return <span>{t('common.text.colon', { label: t('table.hit'), value: t(`table.hit.${hit}`) })}</span>;
  const offered = POLICIES.filter((policy) => policy === hit || policy !== 'collect' || rule.output.type === 'number');
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
