import { Link } from '@tanstack/react-router';
import type { RuleDocument } from '#domain/rule.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { namesReadBy } from './rule-facts.ts';

/** How many rules read each name. */
export function countReaders(rules: readonly RuleDocument[]): ReadonlyMap<string, number> {
  const readers = new Map<string, number>();
  for (const rule of rules) for (const name of namesReadBy(rule)) readers.set(name, (readers.get(name) ?? 0) + 1);
  return readers;
}

/** A number of rules that opens the list of them (K13). */
export function ReadersCount({ name, count }: { readonly name: string; readonly count: number }) {
  const { t, id } = useCampaign();
  if (count === 0) return <span className="faint">{t('common.none')}</span>;
  return (
    <Link to="/c/$campaign/rules" params={{ campaign: id }} search={{ reads: name } as never}>
      {t('rules.count', { count })}
    </Link>
  );
}
