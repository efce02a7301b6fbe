import { Button } from 'antd';
import { formatFact } from '#i18n/format-value.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { NumberLine } from '../share-line.tsx';
import { type Askable, firstClause } from './askable.ts';
import { type Clause, type Test, tests } from './clauses.ts';

interface LineProps {
  readonly clause: Clause;
  readonly number: number;
  readonly askable: readonly Askable[];
  readonly change: (clause: Clause) => void;
  readonly remove: () => void;
}

/** One thing that has to hold: of which fact, how it is looked at, and among what. */
export function ClauseLine({ clause, number, askable, change, remove }: LineProps) {
  const { t, words } = useCampaign();
  const asked = askable.find(({ fact }) => fact.id === clause.fact);
  const isCoded = clause.test === 'oneOf' || clause.test === 'noneOf';
  const name = (what: string): string => t('behaviour.where.number', { number, what });
  return (
    <div className="behaviour-clause" role="group" aria-label={name(words.factTitle(clause.fact))}>
      <select
        className="simulate-select"
        aria-label={name(t('behaviour.where.fact'))}
        value={clause.fact}
        onChange={({ target }) => {
          const next = askable.find(({ fact }) => fact.id === target.value);
          if (next !== undefined) change(firstClause(next));
        }}
      >
        {asked === undefined ? <option value={clause.fact}>{words.factTitle(clause.fact)}</option> : null}
        {askable.map(({ fact }) => (
          <option key={fact.id} value={fact.id}>
            {words.factTitle(fact.id)}
          </option>
        ))}
      </select>
      <select
        className="simulate-select"
        aria-label={name(t('behaviour.where.test'))}
        value={clause.test}
        onChange={({ target }) => {
          const test = tests.find((each) => each === target.value);
          if (test !== undefined) change({ ...clause, test });
        }}
      >
        {(asked?.tests ?? [clause.test]).map((test: Test) => (
          <option key={test} value={test}>
            {t(`behaviour.test.${test}`)}
          </option>
        ))}
      </select>
      {isCoded ? null : <Bound clause={clause} asked={asked} name={name(t('behaviour.number.value'))} change={change} />}
      <Button size="small" type="text" aria-label={t('behaviour.where.remove', { number })} onClick={remove}>
        ×
      </Button>
      {isCoded ? <Codes clause={clause} asked={asked} change={change} /> : null}
    </div>
  );
}

/** The number that a fact is compared with; nothing where it is only true or not. */
function Bound({ clause, asked, name, change }: Pick<LineProps, 'clause' | 'change'> & { readonly asked: Askable | undefined; readonly name: string }) {
  if (clause.test === 'yes' || clause.test === 'no') return null;
  const min = asked?.fact.range?.min ?? -Infinity;
  return <NumberLine label="" name={name} value={Number(clause.values[0] ?? 0)} min={min} change={(value) => change({ ...clause, values: [value] })} />;
}

/** Codes to be ticked; the last one stays, for a condition that nothing fulfils is none. */
function Codes({ clause, asked, change }: Pick<LineProps, 'clause' | 'change'> & { readonly asked: Askable | undefined }) {
  const campaign = useCampaign();
  const ticked = clause.values.map(String);
  // One that there is no longer, as of another roster, is to be seen and can be unticked.
  const codes = [...new Set([...(asked?.codes ?? []), ...ticked])];
  return (
    <div className="behaviour-codes">
      {codes.map((code) => {
        const isTicked = ticked.includes(code);
        return (
          <label key={code} className="behaviour-code">
            <input
              type="checkbox"
              checked={isTicked}
              disabled={isTicked && ticked.length === 1}
              onChange={() => change({ ...clause, values: codes.filter((each) => (each === code ? !isTicked : ticked.includes(each))) })}
            />
            {formatFact(code, clause.fact, campaign)}
          </label>
        );
      })}
    </div>
  );
}
