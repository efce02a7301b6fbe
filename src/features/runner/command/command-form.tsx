import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import type { FactDefinition } from '#domain/fact.ts';
import type { Translate } from '#i18n/i18n.ts';
import { formatFact } from '#i18n/format-value.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { Asked, Draft } from './asked.ts';
import { fieldOf } from './fact-input.tsx';

/** What a form needs: the command, what is filled in, and where changes go. */
interface CommandFormProps {
  readonly asked: Asked;
  readonly draft: Draft;
  readonly onFill: (change: Partial<Draft>) => void;
  readonly onSubmit: () => void;
}

/** The form by which the dialog's own button submits, as Enter does. */
export const COMMAND_FORM = 'command-form';

/** One field a fact; the type, the unit and the range come from the vocabulary, and the value that stands now is shown beside. */
export function CommandForm({ asked, draft, onFill, onSubmit }: CommandFormProps) {
  const { t, words, state, model } = useCampaign();
  const { command, subject } = asked;
  const present = state.subjects.get(subject)?.facts ?? {};
  return (
    <Form id={COMMAND_FORM} layout="horizontal" labelCol={{ flex: '150px' }} labelWrap colon={false} onFinish={onSubmit}>
      {command.registers ? (
        <Form.Item label={t('command.unit')} required htmlFor="command-unit">
          <Select
            id="command-unit"
            showSearch={{ optionFilterProp: 'label' }}
            {...(draft.unit === undefined ? {} : { value: draft.unit })}
            onChange={(unit: string) => onFill({ unit })}
            options={model.definition.organisation.units.map(({ id }) => ({ value: id, label: words.unitName(id) }))}
          />
        </Form.Item>
      ) : null}
      {command.fields.map(({ fact, required }) => {
        const definition = words.fact(fact);
        const now = present[fact];
        if (definition === undefined) return null;
        return (
          <Form.Item
            key={fact}
            label={words.factTitle(fact)}
            required={required}
            htmlFor={`field-${fact}`}
            extra={hintOf(definition.range, now === undefined || now === null ? undefined : formatFact(now, fact, { t, words }), t)}
          >
            {fieldOf(definition, {
              id: `field-${fact}`,
              value: draft.facts[fact],
              words,
              t,
              onChange: (value) => onFill({ facts: { ...draft.facts, [fact]: value } }),
            })}
          </Form.Item>
        );
      })}
      {command.reason ? (
        <Form.Item label={t('command.reason')} required htmlFor="command-reason">
          <Input.TextArea
            id="command-reason"
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={4000}
            value={draft.reason}
            onChange={(event) => onFill({ reason: event.target.value })}
          />
        </Form.Item>
      ) : null}
    </Form>
  );
}

/** Between what a number must lie, and what stands there now; undefined, and so without room of its own, where there is neither. */
function hintOf(range: FactDefinition['range'], now: string | undefined, t: Translate): ReactNode {
  if (range === undefined && now === undefined) return undefined;
  return (
    <>
      {range === undefined ? null : <span className="field-range">{t('command.range', { min: range.min, max: range.max })}</span>}
      {now === undefined ? null : <span className="field-now">{t('command.presentValue', { value: now })}</span>}
    </>
  );
}
