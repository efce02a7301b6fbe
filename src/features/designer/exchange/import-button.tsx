import { useRef, useState } from 'react';
import { readJsonText } from '#files/read-json-text.ts';
import { readRulePack } from '#logic/exchange/read-rule-pack.ts';
import { FileButton } from '#ui/file-button.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import { useEditor } from '#features/designer/draft/use-editor.ts';
import { type ChosenFile, ImportDialog } from './import-dialog.tsx';

/** Takes rules, facts and parameters from a JSON file into the draft, after showing what each would do. */
export function ImportButton() {
  const { t } = useCampaign();
  const chooser = useRef<HTMLInputElement>(null);
  const editor = useEditor();
  const [chosen, setChosen] = useState<ChosenFile | undefined>();
  const read = async (file: File): Promise<void> => {
    const json = await readJsonText(file);
    const pack = json.ok ? readRulePack(json.value) : json;
    setChosen({ name: file.name, lines: pack.ok ? pack.value : [], problems: pack.ok ? [] : pack.problems });
  };
  if (editor === undefined) return null;
  return (
    <>
      <FileButton label={t('exchange.import')} accept=".json,application/json" small chooser={chooser} onChoose={(file) => void read(file)} />
      {chosen === undefined ? null : <ImportDialog chosen={chosen} onClose={() => setChosen(undefined)} />}
    </>
  );
}
