import type { CampaignDefinition } from '#domain/definition.ts';
import { useId, useMemo } from 'react';
import { modelOfDraft } from '#engine/draft/model-of-draft.ts';
import type { LineState } from '#engine/draft/merge-pack.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { toVoice } from '#i18n/voice.ts';
import type { PackItem, PackLine } from '#logic/exchange/read-rule-pack.ts';
import { type OpenCampaign, useCampaign } from '#workspace/use-campaign.ts';
import type { ChangeLine } from '#features/designer/changes/change-line.ts';
import { changeLines, type Reader } from '#features/designer/changes/change-lines.ts';
import { nameLines } from '#features/designer/changes/name-lines.ts';

interface Props {
  readonly line: PackLine;
  readonly state: LineState;
  readonly draft: CampaignDefinition;
  /** The draft as it would be. */
  readonly after: CampaignDefinition;
  readonly isPicked: boolean;
  /** Undefined where there is nothing to be picked. */
  readonly onPick: ((isPicked: boolean) => void) | undefined;
}

/** One line of a file: what it is, how it stands to the draft, and what it says otherwise or what is wrong with it. */
export function LineRow({ line, state, draft, after, isPicked, onPick }: Props) {
  const campaign = useCampaign();
  const { t, words } = campaign;
  const label = useId();
  const differences = useMemo(() => (state === 'other' ? differencesOf(line, { draft, after }, campaign) : []), [line, state, draft, after, campaign]);
  return (
    <tr data-state={state}>
      <td>
        <input
          type="checkbox"
          aria-labelledby={label}
          checked={isPicked}
          disabled={onPick === undefined}
          onChange={(event) => onPick?.(event.target.checked)}
        />
      </td>
      <th scope="row" id={label}>
        {t(`exchange.import.list.${line.list}`)} {line.item === undefined ? '' : words.text(line.item.title)}{' '}
        <span className="faint rules-id">{line.id === '' ? t('exchange.import.place', { place: line.position + 1 }) : line.id}</span>
      </th>
      <td>{t(`exchange.import.state.${state}`)}</td>
      <td>
        {line.problems.map((problem) => (
          <p key={`${problem.code} ${problem.path}`} className="import-problem">
            {describeProblem(t, problem, words)} <code>{problem.path}</code>
          </p>
        ))}
        {differences.length === 0 ? null : (
          <details>
            <summary>{t('exchange.import.differences', { count: differences.length })}</summary>
            <ul>
              {differences.map(({ where, before, after: now }, index) => (
                <li key={`${index} ${where}`}>{t('exchange.import.difference', { where, before: before || '—', after: now || '—' })}</li>
              ))}
            </ul>
          </details>
        )}
      </td>
    </tr>
  );
}

interface Definitions {
  readonly draft: CampaignDefinition;
  readonly after: CampaignDefinition;
}

/** What the line says otherwise than the draft, in the words of each. */
function differencesOf({ list, item }: PackLine, { draft, after }: Definitions, { model, words, t }: OpenCampaign): readonly ChangeLine[] {
  const before = (draft[list] as readonly PackItem[]).find(({ id }) => id === item?.id);
  if (before === undefined || item === undefined) return [];
  const reader = (definition: CampaignDefinition): Reader => ({ model: modelOfDraft(model, definition), voice: toVoice(definition, words.language, t) });
  const readers = { before: reader(draft), after: reader(after) };
  if ('logic' in before) return 'logic' in item ? changeLines(before, item, readers) : [];
  return 'logic' in item ? [] : nameLines({ before, after: item }, readers);
}
