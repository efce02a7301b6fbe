import { Button } from 'antd';
import type { RuleDocument } from '#domain/rule.ts';
import { saveFile } from '#files/write/save-file.ts';
import { toRulePack } from '#logic/exchange/rule-pack.ts';
import { useCampaign } from '#workspace/use-campaign.ts';

/** Hands rules, with the facts and parameters that they read, to the person as one JSON file. */
export function ExportButton({ rules, name }: { readonly rules: readonly RuleDocument[]; readonly name: string }) {
  const { t, model } = useCampaign();
  const save = (): void => {
    const text = `${JSON.stringify(toRulePack(rules, model), null, 2)}\n`;
    saveFile(`${name}.qibu-rules.json`, new Blob([text], { type: 'application/json' }));
  };
  return (
    <Button size="small" disabled={rules.length === 0} onClick={save}>
      {t('exchange.export', { count: rules.length })}
    </Button>
  );
}
