import { formatFact } from '#i18n/format-value.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { codesOf } from './conditions/askable.ts';
import { NumberLine } from './share-line.tsx';

/** What a field can always be. */
type Fixed = string | number | boolean;

interface FixedProps {
  readonly fact: string;
  readonly value: Fixed;
  readonly change: (value: Fixed) => void;
}

/** A value that is always the same: chosen where it is one of a few, typed where it is a number within its range, else as it stands. */
export function FixedField({ fact: id, value, change }: FixedProps) {
  const campaign = useCampaign();
  const { words } = campaign;
  const fact = words.fact(id);
  const codes = fact === undefined ? [] : codesOf(campaign.model, fact);
  const choices: readonly Fixed[] = fact?.type === 'boolean' ? [true, false] : codes;
  if (choices.length > 0) {
    // One that there is no longer stays to be seen.
    const all = choices.includes(value) ? choices : [value, ...choices];
    return (
      <select
        className="simulate-select"
        aria-label={words.factTitle(id)}
        value={all.indexOf(value)}
        onChange={({ target }) => {
          const next = all[Number(target.value)];
          if (next !== undefined) change(next);
        }}
      >
        {all.map((each, at) => (
          <option key={String(each)} value={at}>
            {formatFact(each, id, campaign)}
          </option>
        ))}
      </select>
    );
  }
  if (typeof value !== 'number') return <span>{formatFact(value, id, campaign)}</span>;
  const { min, max } = fact?.range ?? { min: -Infinity, max: Infinity };
  return (
    <NumberLine
      label=""
      name={words.factTitle(id)}
      value={value}
      min={min}
      change={(next) => {
        if (next <= max) change(next);
      }}
    />
  );
}
