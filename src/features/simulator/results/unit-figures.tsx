import { useId, useState } from 'react';
import type { FactDefinition } from '#domain/fact.ts';
import { formatNumber, formatPercent } from '#i18n/format-number.ts';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { CodeRows } from './code-rows.tsx';
import { NumberRows } from './number-rows.tsx';
import type { Shown } from './shown.ts';
import { WhoMoves } from './who-moves.tsx';

/** Most orders draw a line at a fifth, in per cent. */
const USUAL_SHARE = 20;

/** One figure, unit by unit: how it comes out in the campaigns, in how many it passes a line, and what the scenario makes of it. */
export function UnitFigures(shown: Shown) {
  const { t, words } = useCampaign();
  const id = useId();
  const facts = [...new Set((shown.digests[0]?.figures ?? []).filter(({ unit }) => unit !== null).map(({ fact }) => fact))];
  const [wanted, choose] = useState<string | undefined>();
  const [lines, setLines] = useState<ReadonlyMap<string, number>>(new Map());
  const chosen = wanted ?? facts.find((fact) => words.fact(fact)?.type === 'enum') ?? facts[0];
  const fact = chosen === undefined ? undefined : words.fact(chosen);
  if (fact === undefined) return null;
  const line = lines.get(fact.id) ?? (isShareOf(fact) ? USUAL_SHARE : Number.NaN);
  return (
    <Panel
      title={t('simulate.units')}
      aside={
        <>
          <label htmlFor={id}>{t('simulate.units.figure')}</label>
          <select id={id} className="simulate-select" value={fact.id} onChange={({ target }) => choose(target.value)}>
            {facts.map((each) => (
              <option key={each} value={each}>
                {words.factTitle(each)}
              </option>
            ))}
          </select>
          {fact.type === 'number' ? <LineField fact={fact} line={line} draw={(at) => setLines(new Map(lines).set(fact.id, at))} /> : null}
        </>
      }
      flush
    >
      {fact.type === 'enum' ? <Codes fact={fact} shown={shown} /> : <Numbers fact={fact} shown={shown} line={line} />}
    </Panel>
  );
}

function isShareOf({ range }: FactDefinition): boolean {
  return range?.min === 0 && range.max === 1;
}

/** Above which value a campaign is counted; empty (NaN) for no such line. */
function LineField({ fact, line, draw }: { readonly fact: FactDefinition; readonly line: number; readonly draw: (line: number) => void }) {
  const { t } = useCampaign();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{t('simulate.units.line')}</label>
      <span>
        <input
          id={id}
          type="number"
          className="simulate-number"
          value={Number.isNaN(line) ? '' : line}
          onChange={({ target: { valueAsNumber } }) => draw(valueAsNumber)}
        />
        {isShareOf(fact) ? ' %' : ''}
      </span>
    </>
  );
}

function Codes({ fact, shown }: { readonly fact: FactDefinition; readonly shown: Shown }) {
  return (
    <>
      {shown.results.length > 1 ? <WhoMoves fact={fact} shown={shown} /> : null}
      <CodeRows fact={fact} shown={shown} />
    </>
  );
}

function Numbers({ fact, shown, line }: { readonly fact: FactDefinition; readonly shown: Shown; readonly line: number }) {
  const isShare = isShareOf(fact);
  const said = (value: number): string => (Number.isNaN(value) ? '–' : isShare ? formatPercent(value) : formatNumber(value, 2));
  return <NumberRows fact={fact} shown={shown} said={said} isShare={isShare} line={Number.isNaN(line) ? undefined : isShare ? line / 100 : line} />;
}
