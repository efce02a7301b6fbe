import { Link } from '@tanstack/react-router';
import type { Unit } from '#domain/organisation.ts';
import type { BoardCell } from '#engine/views/board.ts';
import { formatDate } from '#i18n/format-date.ts';
import { Lamp } from '#ui/lamp.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import './stage-strip.css';

/** The six stages of a unit as a strip: title, window, lamp; the chosen one is marked. */
export function StageStrip({ unit, cells, chosen }: { readonly unit: Unit; readonly cells: readonly BoardCell[]; readonly chosen: string | undefined }) {
  const { t, words, id } = useCampaign();
  const day = (date: string): string => formatDate(date, words.language, 'day');
  return (
    <nav className="stage-strip" aria-label={t('unit.stages')}>
      {cells.map(({ stage, lamp, phase }, index) => (
        <Link
          key={stage.id}
          to="/c/$campaign/unit/$unit"
          params={{ campaign: id, unit: unit.id }}
          search={{ stage: stage.id }}
          className={`stage-tab stage-tab-${lamp}`}
          aria-current={stage.id === chosen ? 'page' : undefined}
          resetScroll={false}
        >
          <span className="stage-tab-title">
            <span className="faint">{index + 1}</span> {words.stageTitle(stage.id)}
          </span>
          <span className="stage-tab-window faint">
            {day(stage.from)} – {day(stage.to)}
          </span>
          <Lamp tone={lamp} word={phase === null ? t(`common.lamp.${lamp}`) : words.phaseLabel(stage.chart, phase)} note={t(`common.lamp.about.${lamp}`)} />
        </Link>
      ))}
    </nav>
  );
}
