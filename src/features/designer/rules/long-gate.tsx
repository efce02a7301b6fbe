import { Button } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import type { RuleDocument } from '#domain/rule.ts';
import { Panel } from '#ui/page.tsx';
import { useVoice } from '#workspace/use-voice.ts';
import { useCalm } from '#features/designer/use-calm.ts';
import { isLong, rowsBeyond } from './long-rule.ts';

interface Props {
  readonly rule: RuleDocument;
  readonly title: string;
  /** Opened without being asked. */
  readonly isAsked?: boolean;
  /** Given the rule, of a long one with its logic as it was when nothing had been changed for a while. */
  readonly children: (rule: RuleDocument) => ReactNode;
}

/** What is worked out of a whole rule: at once, but of a long rule when it is asked for, so that an edit need not wait for it. */
export function LongGate({ rule, title, isAsked = false, children }: Props) {
  const { t } = useVoice();
  const [isOpen, setOpen] = useState(false);
  const isCostly = isLong(rule);
  const logic = useCalm(rule.logic, isCostly);
  // Examples that are changed quickly one after the other are the present ones.
  const calm = useMemo(() => (logic === rule.logic ? rule : { ...rule, logic }), [rule, logic]);
  if (!isCostly || isOpen || isAsked) return children(calm);
  return (
    <Panel title={title}>
      <div className="long-gate">
        <Button size="small" onClick={() => setOpen(true)}>
          {t('rules.long.open')}
        </Button>
        <span className="soft">{t('rules.long.about', { count: rowsBeyond(rule, 0) })}</span>
      </div>
    </Panel>
  );
}
