import { useDeferredValue, useMemo } from 'react';
import type { Command } from '#domain/command.ts';
import type { CampaignEvent } from '#domain/event.ts';
import type { Position } from '#domain/position.ts';
import { decide } from '#engine/decide/decide.ts';
import { describeEvent } from '#i18n/describe-event.ts';
import type { Order } from '#workspace/desk.ts';
import { type OpenCampaign, useCampaign } from '#workspace/use-campaign.ts';
import { ReasonList } from '#workspace/reason-list.tsx';

const SHOWN = 8;

/** What a form that is not yet filled in is refused for: told only when it is sent. */
const UNFILLED: ReadonlySet<string> = new Set(['fact.required', 'command.reasonMissing', 'unit.required']);

/** Where the instance stands before the event, so that only what changes is named. */
export function presentPosition({ state }: Pick<OpenCampaign, 'state'>, event: CampaignEvent): Position | undefined {
  return 'chart' in event ? state.subjects.get(event.stream)?.instances[event.chart]?.position : undefined;
}

/** What the command would do if it were sent now: the engine decides it and nothing is kept. */
export function Preview({ order }: { readonly order: Order }) {
  const campaign = useCampaign();
  const { model, state, role, t } = campaign;
  const asked = useDeferredValue(order);
  const outcome = useMemo(
    () => decide(model, state, { ...asked, commandId: '(preview)', at: '', actor: { id: '(preview)', role } } as Command),
    [model, state, asked, role],
  );
  if (outcome.kind === 'refused') {
    const reasons = outcome.reasons.filter(({ code }) => !UNFILLED.has(code));
    return reasons.length === 0 ? <p className="command-preview faint">{t('command.fillFirst')}</p> : <ReasonList reasons={reasons} />;
  }
  const { events } = outcome;
  return (
    <section className="command-preview" aria-live="polite">
      <h3>{t('command.preview')}</h3>
      <ul>
        {events.slice(0, SHOWN).map((event, index) => (
          <li key={index}>{describeEvent(event, campaign, presentPosition(campaign, event)).sentence}</li>
        ))}
      </ul>
      {events.length > SHOWN ? <p className="faint">{t('command.andMore', { count: events.length - SHOWN })}</p> : null}
    </section>
  );
}
