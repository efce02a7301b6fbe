import type { Behaviour } from '#domain/behaviour.ts';
import { formatNumber, formatPercent } from '#i18n/format-number.ts';
import { isChange } from '#simulation/calibrate/apply-calibration.ts';
import type { Calibration, CalibrationLine, LearnedValue } from '#simulation/calibrate/calibration.ts';
import { shapeOf } from '#simulation/statistics/shape-of.ts';
import { PlainTable } from '#ui/plain-table.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';

interface TableProps {
  readonly calibration: Calibration;
  readonly behaviour: Behaviour;
  /** The paths that are not taken over. */
  readonly left: ReadonlySet<string>;
  readonly leave: (path: string, isLeft: boolean) => void;
}

/** What would change, line by line: before, the log alone, after, and from how many cases; what does not change stands below, with why. */
export function CalibrationTable({ calibration: { lines }, behaviour, left, leave }: TableProps) {
  const { t } = useCampaign();
  const nameOf = useLineNames(behaviour);
  const [changes, others] = [lines.filter(isChange), lines.filter((line) => !isChange(line))];
  return (
    <>
      {changes.length === 0 ? null : (
        <PlainTable caption={t('calibrate.title')} head={<Head />}>
          <tbody>
            {changes.map((line) => {
              const path = line.changesWith ?? line.path;
              return (
                <tr key={line.path}>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={t('calibrate.takeThis', { what: nameOf(line) })}
                      checked={!left.has(path)}
                      onChange={({ target }) => leave(path, !target.checked)}
                    />
                  </td>
                  <LineCells line={line} name={nameOf(line)} />
                </tr>
              );
            })}
          </tbody>
        </PlainTable>
      )}
      {others.length === 0 ? null : (
        <details className="calibrate-others">
          <summary>{t('calibrate.others', { count: others.length })}</summary>
          <PlainTable caption={t('calibrate.others', { count: others.length })} head={<Head />}>
            <tbody>
              {others.map((line) => (
                <tr key={line.path}>
                  <td>–</td>
                  <LineCells line={line} name={nameOf(line)} />
                </tr>
              ))}
            </tbody>
          </PlainTable>
        </details>
      )}
    </>
  );
}

function Head() {
  const { t } = useCampaign();
  return (
    <tr>
      <th scope="col">{t('calibrate.column.take')}</th>
      <th scope="col">{t('calibrate.column.what')}</th>
      <th scope="col">{t('behaviour.assumed')}</th>
      <th scope="col">{t('calibrate.column.log')}</th>
      <th scope="col">{t('calibrate.column.after')}</th>
      <th scope="col" className="number">
        {t('calibrate.column.cases')}
      </th>
      <th scope="col">{t('calibrate.column.note')}</th>
    </tr>
  );
}

function LineCells({ line, name }: { readonly line: CalibrationLine; readonly name: string }) {
  const { t } = useCampaign();
  const { assumed, observed, proposed, cases, because } = line;
  return (
    <>
      <th scope="row">{name}</th>
      <td>{useValueWords(assumed, line)}</td>
      <td>{useValueWords(observed, line)}</td>
      <td className={isChange(line) ? 'simulate-moved' : ''}>{useValueWords(proposed, line)}</td>
      <td className="number">{Math.round(cases)}</td>
      <td className="soft">{because === null ? '' : t(`calibrate.because.${because.code}`, { times: because.times })}</td>
    </>
  );
}

/** What a line is about: the act, its case where it has several, and which number of it. */
function useLineNames({ acts, shocks }: Behaviour): (line: CalibrationLine) => string {
  const { t, words } = useCampaign();
  const byId = new Map(acts.map((act) => [act.id, act]));
  const actAndCase = (id: string, number: number): string => {
    const act = byId.get(id);
    if (act === undefined) return id;
    const title = act.cases[number]?.title;
    const ofCase = title === undefined ? t('behaviour.case', { number: number + 1 }) : words.text(title);
    return act.cases.length > 1 ? `${words.text(act.title)} ${ofCase}` : words.text(act.title);
  };
  return ({ act, case: number, shock, what, fact }) => {
    if (shock !== null) return words.text(shocks.find((each) => each.id === shock)?.title ?? { zh: shock, en: shock });
    const which = fact === null ? t(`calibrate.of.${what}`) : words.factTitle(fact);
    return t('common.text.colon', { label: actAndCase(act ?? '', number ?? 0), value: which });
  };
}

/** More shares than these are no longer read in a cell. */
const MOST_SHARES = 5;

function useValueWords(value: LearnedValue | null, { what }: CalibrationLine): string {
  const { t } = useCampaign();
  if (value === null) return '–';
  switch (value.kind) {
    case 'chance':
      return formatPercent(value.value);
    case 'weights':
      return sharesOf(value.value);
    case 'picked':
      return sharesOf(value.value.map(({ weight }) => weight));
    case 'distribution': {
      if (value.value.kind === 'bernoulli') return formatPercent(value.value.chance);
      const isWhole = what === 'delay' || what === 'count';
      const { mean, low, high } = shapeOf(value.value, { isWhole, min: isWhole ? 0 : -Infinity, max: Infinity });
      return t('calibrate.spread', { mean: formatNumber(mean, 1), low: formatNumber(low, 1), high: formatNumber(high, 1) });
    }
  }
}

function sharesOf(weights: readonly number[]): string {
  const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const told = weights.slice(0, MOST_SHARES).map((weight) => formatPercent(weight / whole, 0));
  return `${told.join(' · ')}${weights.length > MOST_SHARES ? ' …' : ''}`;
}
