import { Link, useParams, useSearch } from '@tanstack/react-router';
import { toSubjectRef } from '#domain/id.ts';
import type { Unit } from '#domain/organisation.ts';
import type { Stage } from '#domain/stage.ts';
import { toStageRef } from '#domain/subject-ref.ts';
import { type BoardCell, cellOf } from '#engine/views/board.ts';
import { listSubjects } from '#engine/views/subject-list.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import { type OpenCampaign, useCampaign } from '#workspace/use-campaign.ts';
import { ActionPanel } from '#features/runner/subject/action-panel.tsx';
import { ChartPanel } from '#features/runner/subject/chart-panel.tsx';
import { FactsPanel } from '#features/runner/subject/facts-panel.tsx';
import { HistoryPanel } from '#features/runner/subject/history-panel.tsx';
import { RequirementsPanel } from '#features/runner/subject/requirements-panel.tsx';
import { SubjectMenu } from '#features/runner/subject/subject-menu.tsx';
import { UnknownPage } from '#features/runner/subject/unknown-page.tsx';
import { useAsk } from '#features/runner/subject/use-ask.tsx';
import { StageStrip } from './stage-strip.tsx';
import { TasksPanel } from './tasks-panel.tsx';
import '#ui/columns.css';

/** One unit: its six stages, where it stands in the chosen one, what can be done now, and what keeps it from passing. */
export function UnitPage() {
  const { unit: unitId } = useParams({ from: '/c/$campaign/unit/$unit' });
  const search = useSearch({ from: '/c/$campaign/unit/$unit' });
  const campaign = useCampaign();
  const { t, words, model, view } = campaign;
  const unit = model.units.get(unitId);
  if (unit === undefined) return <UnknownPage title={t('unit.notFound')} hint={unitId} />;
  const cells = view.definition.stages.flatMap((stage) => cellOf(view, unit, stage) ?? []);
  const cell = cells.find(({ stage }) => stage.id === search.stage) ?? mostUrgent(cells);
  return (
    <Page
      title={words.unitName(unit.id)}
      lead={<Lead unit={unit} campaign={campaign} />}
      aside={cell === undefined ? undefined : <SubjectMenu subject={cell.ref} chart={cell.stage.chart} />}
    >
      <StageStrip unit={unit} cells={cells} chosen={cell?.stage.id} />
      {cell === undefined ? (
        <EmptyState title={t('unit.noStages')} />
      ) : (
        <StageOfUnit key={cell.ref} unit={unit} stage={cell.stage} idle={cell.lamp === 'idle'} />
      )}
    </Page>
  );
}

/** Without a wish, the page opens where something is wrong; else at the first stage that is not done. */
function mostUrgent(cells: readonly BoardCell[]): BoardCell | undefined {
  const order = ['incident', 'red', 'yellow', 'green', 'idle', 'done'] as const;
  return cells.toSorted((left, right) => order.indexOf(left.lamp) - order.indexOf(right.lamp))[0];
}

function Lead({ unit, campaign }: { readonly unit: Unit; readonly campaign: OpenCampaign }) {
  const { t, words, view, id } = campaign;
  const params = { campaign: id };
  const count = (kind: 'officer' | 'issue' | 'slip'): number => listSubjects(view, { kind, unit: unit.id }).length;
  return (
    <span className="page-facts">
      <span>
        {t('unit.firstResponsible')} {words.officerName(unit.firstResponsible)}
      </span>
      <span>
        {t('unit.liaison')} {words.officerName(unit.liaison)}
      </span>
      <Link to="/c/$campaign/officers" params={params} search={{ unit: unit.id }}>
        {t('common.count.officer', { count: count('officer') })}
      </Link>
      <Link to="/c/$campaign/issues" params={params} search={{ unit: unit.id }}>
        {t('common.count.issue', { count: count('issue') })}
      </Link>
      <Link to="/c/$campaign/records/$kind" params={{ ...params, kind: 'slip' }} search={{ unit: unit.id }}>
        {t('common.count.slip', { count: count('slip') })}
      </Link>
    </span>
  );
}

function StageOfUnit({ unit, stage, idle }: { readonly unit: Unit; readonly stage: Stage; readonly idle: boolean }) {
  const { t } = useCampaign();
  const ask = useAsk();
  const subject = toStageRef(stage.id, unit.id);
  return (
    <div className="page-columns">
      <div className="page-column">
        <ActionPanel subject={subject} ask={ask} />
        <ChartPanel subject={subject} chart={stage.chart} />
        <HistoryPanel subject={subject} />
      </div>
      <div className="page-column">
        <RequirementsPanel title={t(idle ? 'unit.stage.entry' : 'unit.stage.gate')} rule={idle ? stage.entry : stage.gate} subject={subject} ask={ask} />
        <TasksPanel stage={stage} subject={subject} />
        <FactsPanel subject={subject} chart={stage.chart} />
        <FactsPanel subject={toSubjectRef('unit', unit.id)} />
      </div>
      {ask.dialog}
    </div>
  );
}
