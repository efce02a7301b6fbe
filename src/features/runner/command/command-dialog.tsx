import { Alert, Modal } from 'antd';
import { useMachine } from '@xstate/react';
import { useEffect, useEffectEvent, useMemo } from 'react';
import type { Sent } from '#engine/session.ts';
import { tell } from '#ui/toast-store.ts';
import { type Order, useDesk } from '#workspace/desk.ts';
import { NotStored } from '#workspace/not-stored.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { ReasonList } from '#workspace/reason-list.tsx';
import type { Asked, Draft } from './asked.ts';
import { commandDialogMachine } from './command-dialog.machine.ts';
import { COMMAND_FORM, CommandForm } from './command-form.tsx';
import { focusFirst } from './focus-first.ts';
import { Preview } from './preview.tsx';
import './command-dialog.css';

/** Asks for what a command needs, shows beforehand what it would do or why it would be refused, and sends it. */
export function CommandDialog({ asked, onClose }: { readonly asked: Asked; readonly onClose: (sent?: Sent) => void }) {
  const campaign = useCampaign();
  const { send } = useDesk();
  const { t, words } = campaign;
  const machine = useMemo(() => commandDialogMachine(send), [send]);
  const [snapshot, dispatch] = useMachine(machine, { input: { draft: { facts: {}, reason: '', unit: asked.unit } } });
  const { draft, sent, failure } = snapshot.context;
  const order = toOrder(asked, draft);
  const whenKept = useEffectEvent((result: Sent) => {
    tell(t('command.kept', { command: words.text(asked.command.title) }));
    onClose(result);
  });
  const kept = snapshot.matches('kept') ? sent : null;
  useEffect(() => {
    if (kept !== null) whenKept(kept);
  }, [kept]);
  return (
    <Modal
      open
      width={620}
      title={words.text(asked.command.title)}
      okText={t('common.button.submit')}
      cancelText={t('common.button.cancel')}
      okButtonProps={{ htmlType: 'submit', form: COMMAND_FORM }}
      onCancel={() => onClose()}
      afterOpenChange={(open) => open && focusFirst()}
      destroyOnHidden
    >
      <div className="command-dialog">
        {asked.command.about === undefined ? null : <p className="soft">{words.text(asked.command.about)}</p>}
        <CommandForm asked={asked} draft={draft} onFill={(change) => dispatch({ type: 'fill', change })} onSubmit={() => dispatch({ type: 'submit', order })} />
        {sent?.kind === 'refused' ? <ReasonList reasons={sent.reasons} /> : <Preview order={order} />}
        <NotStored sent={sent} />
        {failure === null ? null : <Alert type="error" showIcon title={t('command.failed')} description={failure} />}
      </div>
    </Modal>
  );
}

function toOrder({ command, subject, of }: Asked, draft: Draft): Order {
  return {
    type: 'subject.command',
    command: command.type,
    subject,
    facts: draft.facts,
    ...(draft.reason.trim() === '' ? {} : { reason: draft.reason }),
    ...(command.registers && draft.unit !== undefined ? { unit: draft.unit } : {}),
    ...(of === undefined ? {} : { of }),
  };
}
