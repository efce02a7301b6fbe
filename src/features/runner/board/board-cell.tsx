import { Link } from '@tanstack/react-router';
import type { Unit } from '#domain/organisation.ts';
import type { BoardCell } from '#engine/views/board.ts';
import { formatDate } from '#i18n/format-date.ts';
import { Lamp } from '#ui/lamp.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';

interface Props {
  readonly cell: BoardCell;
  readonly unit: Unit;
  readonly wanted: boolean;
  readonly stop: { readonly 'data-spot': string; readonly tabIndex: number };
}

/** One lamp with the phase as its word, and for what is late or near, by how much. It opens the unit at that stage. */
export function BoardCellView({ cell, unit, wanted, stop }: Props) {
  const { t, id, words } = useCampaign();
  const lamp = t(`common.lamp.${cell.lamp}`);
  const phase = cell.phase === null ? lamp : words.phaseLabel(cell.stage.chart, cell.phase);
  const note = tellLeft(cell, t);
  const told = [t('board.cell', { unit: words.text(unit.name), stage: words.text(cell.stage.title), lamp, phase }), ...(note === '' ? [] : [note])].join(
    t('common.list.separator'),
  );
  const since = t('board.cell.since', { date: formatDate(cell.since, words.language), date2: formatDate(cell.due, words.language) });
  return (
    <td className="board-cell" data-lamp={cell.lamp} data-wanted={wanted}>
      <Link
        to="/c/$campaign/unit/$unit"
        params={{ campaign: id, unit: unit.id }}
        search={{ stage: cell.stage.id }}
        aria-label={told}
        title={`${told}\n${since}`}
        {...stop}
      >
        <Lamp tone={cell.lamp} word={phase} note={`${told}\n${since}`} />
        {note === '' ? null : <span className="board-note">{note}</span>}
      </Link>
    </td>
  );
}

function tellLeft({ lamp, left }: BoardCell, t: ReturnType<typeof useCampaign>['t']): string {
  if (lamp === 'red' && left < 0) return t('board.cell.late', { count: -left });
  if (lamp !== 'yellow') return '';
  return left === 0 ? t('board.cell.soon.today') : t('board.cell.soon', { count: left });
}
