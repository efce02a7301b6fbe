import { lazy, Suspense, useState } from 'react';
import type { SubjectRef } from '#domain/id.ts';
import { kindOf } from '#domain/subject-ref.ts';
import type { InstanceState } from '#engine/evolve/campaign-state.ts';
import { nameRoles } from '#i18n/name-command.ts';
import { MenuButton } from '#ui/menu-button.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { Intervention } from '#features/runner/command/intervention.ts';

const InterventionDialog = lazy(() =>
  import('#features/runner/command/intervention-dialog.tsx').then(({ InterventionDialog: component }) => ({ default: component })),
);

function interventionsOn(subject: SubjectRef, instance: InstanceState | undefined): readonly Intervention[] {
  const kind = kindOf(subject);
  const kinds: (Intervention | false)[] = [
    'subject.remind',
    Object.keys(instance?.deadlines ?? {}).length > 0 && 'deadline.extend',
    (kind === 'issue' || kind === 'feedback') && 'subject.reassign',
    instance !== undefined && 'instance.return',
    instance !== undefined && 'instance.withdraw',
    kind !== 'stage' && kind !== 'officer' && 'subject.void',
  ];
  return kinds.filter((offered) => offered !== false);
}

/** The manual interventions (K8) on a subject: remind, extend, reassign, return, withdraw, void. Each asks for its reason. */
export function SubjectMenu({ subject, chart }: { readonly subject: SubjectRef; readonly chart: string }) {
  const campaign = useCampaign();
  const { t, state, model, role } = campaign;
  const [asked, setAsked] = useState<Intervention | null>(null);
  const found = state.subjects.get(subject);
  const { interveners } = model.definition.roles;
  if (found === undefined || found.voided || state.status !== 'open') return null;
  const mayI = interveners === undefined || interveners.includes(role);
  const items = interventionsOn(subject, found.instances[chart]).map((key) => ({ key, label: t(`command.engine.${key}`) }));
  return (
    <>
      <MenuButton
        items={items}
        disabled={!mayI}
        title={mayI ? t('command.intervene.about') : t('command.roles', { roles: nameRoles(interveners ?? [], campaign) })}
        onChoose={(key) => setAsked(key as Intervention)}
      >
        {t('command.intervene')} ▾
      </MenuButton>
      {asked === null ? null : (
        <Suspense>
          <InterventionDialog key={asked} kind={asked} subject={subject} chart={chart} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </>
  );
}
