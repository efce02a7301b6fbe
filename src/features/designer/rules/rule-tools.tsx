import { Button } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { RuleDocument } from '#domain/rule.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { useEditor } from '#features/designer/draft/use-editor.ts';
import { freeId } from './free-id.ts';
import { NewRuleDialog } from './new-rule-dialog.tsx';

/** In a draft: a new rule. */
export function NewRuleButton() {
  const { t } = useCampaign();
  const editor = useEditor();
  const [isAsking, ask] = useState(false);
  if (editor === undefined) return null;
  return (
    <>
      <Button size="small" onClick={() => ask(true)}>
        {t('rules.new')}
      </Button>
      {isAsking ? <NewRuleDialog editor={editor} onClose={() => ask(false)} /> : null}
    </>
  );
}

/** In a draft: a rule copied into a new one, or taken out. Both can be undone. */
export function RuleTools({ rule }: { readonly rule: RuleDocument }) {
  const { t, id: campaign, model } = useCampaign();
  const editor = useEditor();
  const navigate = useNavigate();
  if (editor === undefined) return null;
  const clone = (): void => {
    const id = freeId(rule.id, (wanted) => model.rules.has(wanted));
    const title = { zh: t('rules.clone.title', { title: rule.title.zh }), en: t('rules.clone.title', { title: rule.title.en }) };
    const [problem] = editor.addRule({ ...rule, id, title, version: 1 });
    if (problem === undefined) void navigate({ to: '/c/$campaign/rules/$rule', params: { campaign, rule: id } });
  };
  const remove = (): void => {
    editor.removeRule(rule.id);
    void navigate({ to: '/c/$campaign/rules', params: { campaign } });
  };
  return (
    <>
      <Button size="small" onClick={clone}>
        {t('rules.clone')}
      </Button>
      <Button size="small" onClick={remove}>
        {t('rules.remove')}
      </Button>
    </>
  );
}
