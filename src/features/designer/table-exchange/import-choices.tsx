import { Checkbox } from 'antd';
import type { SheetTableRow } from '#logic/exchange/sheet-rows.ts';
import type { TakeChoice } from '#logic/exchange/take-table.ts';
import { useCampaign } from '#workspace/use-campaign.ts';

interface Props {
  readonly rows: readonly SheetTableRow[];
  readonly choice: TakeChoice;
  readonly onChoose: (choice: TakeChoice) => void;
}

/** Which rows are to stay out; asked only where there are such rows. */
export function ImportChoices({ rows, choice, onChoose }: Props) {
  const { t } = useCampaign();
  const hidden = rows.filter(({ isHidden }) => isHidden).length;
  const wrong = rows.filter((row) => row.wrong.length > 0 && !(choice.withoutHidden && row.isHidden)).length;
  return (
    <div className="table-exchange-choices">
      {hidden === 0 ? null : (
        <Checkbox checked={choice.withoutHidden} onChange={({ target }) => onChoose({ ...choice, withoutHidden: target.checked })}>
          {t('exchange.excel.withoutHidden', { count: hidden })}
        </Checkbox>
      )}
      {wrong === 0 ? null : (
        <Checkbox checked={choice.withoutWrong} onChange={({ target }) => onChoose({ ...choice, withoutWrong: target.checked })}>
          {t('exchange.excel.withoutWrong', { count: wrong })}
        </Checkbox>
      )}
    </div>
  );
}
