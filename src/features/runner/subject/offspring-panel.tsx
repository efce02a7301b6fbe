import type { SubjectKind, SubjectRef } from '#domain/id.ts';
import { listSubjects } from '#engine/views/subject-list.ts';
import { Lamp } from '#ui/lamp.tsx';
import { Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { SubjectLink } from '#workspace/subject-link.tsx';
import './facts-panel.css';

const KINDS: readonly SubjectKind[] = ['issue', 'slip', 'proposal', 'feedback'];

/** What came from a subject: the slips and proposals of an issue, the issue of an opinion. */
export function OffspringPanel({ subject }: { readonly subject: SubjectRef }) {
  const { view, t, words } = useCampaign();
  const rows = KINDS.flatMap((kind) => listSubjects(view, { kind, of: subject }));
  if (rows.length === 0) return null;
  return (
    <Panel title={t('subject.offspring')} aside={t('common.count.items', { count: rows.length })}>
      <dl className="facts">
        {rows.map(({ subject: child, lamp, phase }) => (
          <div key={child.ref} className="fact">
            <dt>
              <SubjectLink subject={child.ref} />
            </dt>
            <dd>
              <Lamp tone={lamp} word={phase === null ? t(`common.lamp.${lamp}`) : words.phaseLabel(Object.keys(child.instances)[0] ?? '', phase)} />
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
