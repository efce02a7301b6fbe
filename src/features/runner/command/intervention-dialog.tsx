import { Alert, Form, Input, Modal, Select } from 'antd';
import { useMachine } from '@xstate/react';
import { useEffect, useEffectEvent, useMemo } from 'react';
import type { SubjectRef } from '#domain/id.ts';
import { returnStates } from '#engine/ask/return-states.ts';
import { nameSubject } from '#i18n/name-subject.ts';
import { tell } from '#ui/toast-store.ts';
import { useDesk } from '#workspace/desk.ts';
import { type OpenCampaign, useCampaign } from '#workspace/use-campaign.ts';
import { NotStored } from '#workspace/not-stored.tsx';
import { ReasonList } from '#workspace/reason-list.tsx';
import { commandDialogMachine } from './command-dialog.machine.ts';
import { COMMAND_FORM } from './command-form.tsx';
import { focusFirst } from './focus-first.ts';
import { type Intervention, interventionFields, toInterventionOrder } from './intervention.ts';
import { Preview } from './preview.tsx';
import './command-dialog.css';

interface InterventionDialogProps {
  readonly kind: Intervention;
  readonly subject: SubjectRef;
  readonly chart: string;
  readonly onClose: () => void;
}

/** Asks for what an intervention needs, its reason above all, and sends it: the same flow as any command. */
export function InterventionDialog({ kind, subject, chart, onClose }: InterventionDialogProps) {
  const campaign = useCampaign();
  const { send } = useDesk();
  const machine = useMemo(() => commandDialogMachine(send), [send]);
  const [snapshot, dispatch] = useMachine(machine, { input: { draft: { facts: {}, reason: '', unit: undefined } } });
  const { draft, sent, failure } = snapshot.context;
  const { t } = campaign;
  const order = toInterventionOrder(kind, { subject, chart }, draft);
  const whenKept = useEffectEvent(() => {
    tell(t('command.kept', { command: t(`command.engine.${kind}`) }));
    onClose();
  });
  const kept = snapshot.matches('kept') ? sent : null;
  useEffect(() => {
    if (kept !== null) whenKept();
  }, [kept]);
  const filled = interventionFields[kind].every((field) => draft.facts[field] !== undefined);
  return (
    <Modal
      open
      title={`${t(`command.engine.${kind}`)} · ${nameSubject(subject, campaign)}`}
      okText={t('common.button.submit')}
      cancelText={t('common.button.cancel')}
      okButtonProps={{ disabled: !filled, htmlType: 'submit', form: COMMAND_FORM }}
      onCancel={onClose}
      afterOpenChange={(open) => open && focusFirst()}
      destroyOnHidden
    >
      <div className="command-dialog">
        <Form id={COMMAND_FORM} layout="horizontal" labelCol={{ flex: '110px' }} colon={false} onFinish={() => filled && dispatch({ type: 'submit', order })}>
          {interventionFields[kind].map((field) => (
            <Form.Item key={field} label={t(`command.field.${field}`)} required htmlFor={`intervention-${field}`}>
              {field === 'due' ? (
                <Input
                  id="intervention-due"
                  type="date"
                  style={{ width: 180 }}
                  onChange={(event) => dispatch({ type: 'fill', change: { facts: { ...draft.facts, due: event.target.value } } })}
                />
              ) : (
                <Select
                  id={`intervention-${field}`}
                  showSearch={{ optionFilterProp: 'label' }}
                  options={[...choicesFor(field, { subject, chart }, campaign)]}
                  onChange={(value: string) => dispatch({ type: 'fill', change: { facts: { ...draft.facts, [field]: value } } })}
                />
              )}
            </Form.Item>
          ))}
          <Form.Item label={t('command.reason')} required={kind !== 'subject.remind'} htmlFor="intervention-reason">
            <Input.TextArea
              id="intervention-reason"
              autoSize={{ minRows: 2 }}
              maxLength={4000}
              onChange={(event) => dispatch({ type: 'fill', change: { reason: event.target.value } })}
            />
          </Form.Item>
        </Form>
        {sent?.kind === 'refused' ? <ReasonList reasons={sent.reasons} /> : filled ? <Preview order={order} /> : null}
        <NotStored sent={sent} />
        {failure === null ? null : <Alert type="error" showIcon title={t('command.failed')} description={failure} />}
      </div>
    </Modal>
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

function choicesFor(
  field: 'role' | 'deadline' | 'unit' | 'state',
  at: { readonly subject: SubjectRef; readonly chart: string },
  campaign: OpenCampaign,
): readonly Choice[] {
  const { words, model, state } = campaign;
  const { organisation } = model.definition;
  switch (field) {
    case 'role':
      return organisation.roles.map(({ id }) => ({ value: id, label: words.roleTitle(id) }));
    case 'unit':
      return organisation.units.map(({ id }) => ({ value: id, label: words.unitName(id) }));
    case 'deadline':
      return Object.keys(state.subjects.get(at.subject)?.instances[at.chart]?.deadlines ?? {}).map((name) => ({
        value: name,
        label: words.deadlineLabel(at.chart, name),
      }));
    case 'state':
      return returnStates(model, state, at).map((path) => ({ value: path, label: words.stateLabel(at.chart, path, 'region') }));
  }
}
