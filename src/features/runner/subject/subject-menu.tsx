import { Button, Dropdown } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { SubjectRef } from '#domain/id.ts';
import { useCampaign } from '#workspace/desk.ts';
import type { Intervention } from '#features/runner/command/intervention.ts';

const InterventionDialog = lazy(() => import('#features/runner/command/intervention-dialog.tsx').then(({ InterventionDialog: component }) => ({ default: component })));

/** The manual interventions (K8) on a subject: remind, extend, reassign, return, withdraw, void. Each asks for its reason. */
export function SubjectMenu({ subject, chart }: { readonly subject: SubjectRef; readonly chart: string }) {
  const { t, state, model, role } = useCampaign();
  const [asked, setAsked] = useState<Intervention | null>(null);
  const found = state.subjects.get(subject);
  const instance = found?.instances[chart];
  const { interveners } = model.definition.roles;
  if (found === undefined || found.voided || state.status !== 'open') return null;
  const kinds: readonly Intervention[] = [
    'subject.remind',
    ...(Object.keys(instance?.deadlines ?? {}).length > 0 ? (['deadline.extend'] as const) : []),
    ...(subject.startsWith('issue:') || subject.startsWith('feedback:') ? (['subject.reassign'] as const) : []),
    ...(instance === undefined ? [] : (['instance.return', 'instance.withdraw'] as const)),
    ...(subject.startsWith('stage:') || subject.startsWith('officer:') ? [] : (['subject.void'] as const)),
  ];
  const items = kinds.map((key) => ({ key, label: t(`command.engine.${key}`) }));
  return (
    <>
      <Dropdown disabled={interveners !== undefined && !interveners.includes(role)} trigger={['click']} menu={{ items, onClick: ({ key }) => setAsked(key as Intervention) }}>
        <Button>{t('command.intervene')} ▾</Button>
      </Dropdown>
      {asked === null ? null : (
        <Suspense>
          <InterventionDialog key={asked} kind={asked} subject={subject} chart={chart} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </>
  );
}
