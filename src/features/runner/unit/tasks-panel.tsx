import type { SubjectRef } from '#domain/id.ts';
import type { Stage } from '#domain/stage.ts';
import { formatDate } from '#i18n/format-date.ts';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import './tasks-panel.css';

/** The tasks of a stage: what, who, until when; marked where the chart stands in its state now. */
export function TasksPanel({ stage, subject }: { readonly stage: Stage; readonly subject: SubjectRef }) {
  const { t, words, state } = useCampaign();
  const states = state.subjects.get(subject)?.instances[stage.chart]?.position.states ?? [];
  if (stage.tasks.length === 0) return null;
  return (
    <Panel title={t('unit.stage.tasks')}>
      <ul className="tasks">
        {stage.tasks.map((task) => {
          const now = task.state !== undefined && states.some((path) => path === task.state || path.startsWith(`${task.state}.`));
          return (
            <li key={task.id}>
              <span>
                {words.text(task.title)}
                {now ? <span className="task-now">{t('unit.task.now')}</span> : null}
              </span>
              <span className="soft">
                {words.roleTitle(task.owner)} · <time dateTime={task.due}>{formatDate(task.due, words.language, 'day')}</time>
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
