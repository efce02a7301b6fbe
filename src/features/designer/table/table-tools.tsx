import { Button } from 'antd';
import { useState } from 'react';
import type { RuleDocument } from '#domain/rule.ts';
import type { DecisionTable } from '#logic/table/decision-table.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { useVoice } from '#workspace/use-voice.ts';
import { factOptions } from '#features/designer/pick/name-options.ts';
import { NamePicker } from '#features/designer/pick/name-picker.tsx';
import { type CellBlock, type CellSpot, isInBlock } from './grid-spot.ts';
import type { TableHand } from './table-hand.ts';
import { type Frozen, MOST_FROZEN } from './use-frozen.ts';

interface Props {
  readonly rule: RuleDocument;
  readonly table: DecisionTable;
  readonly hand: TableHand;
  /** The cell that the keyboard is at, and what is selected. */
  readonly spot: CellSpot;
  readonly block: CellBlock | null;
  readonly frozen: Frozen;
  readonly onFind: () => void;
}

/** What can be done with the rows and columns at hand; everything here has a key in the grid, but for the columns. */
export function TableTools({ rule, table, hand, spot, block, frozen, onFind }: Props) {
  const campaign = useCampaign();
  const { t } = campaign;
  const [isAdding, setAdding] = useState(false);
  const { columns, rows } = table;
  const row = Math.min(spot.row, rows.length - 1);
  const here = block !== null && isInBlock(block, spot) ? block : { from: { ...spot, row }, to: { ...spot, row } };
  const column = spot.column >= 0 && spot.column < columns.length ? spot.column : -1;
  const asked = new Set(columns.flatMap((each) => (each.kind === 'fact' ? [each.fact] : [])));
  const isEmpty = rows.length === 0;
  return (
    <div className="table-tools" role="toolbar" aria-label={t('table.edit.tools')}>
      <Button size="small" onClick={() => hand.addRow(Math.max(0, here.to.row + 1))}>
        {t('table.edit.addRow')}
      </Button>
      <Button size="small" disabled={isEmpty} onClick={() => hand.cloneRows(here)}>
        {t('table.edit.cloneRows')}
      </Button>
      <Button size="small" disabled={isEmpty} onClick={() => hand.removeRows(here)}>
        {t('table.edit.removeRows')}
      </Button>
      <Button size="small" disabled={isEmpty || here.from.row === 0} onClick={() => hand.moveRows(here, -1)}>
        {t('table.edit.up')}
      </Button>
      <Button size="small" disabled={isEmpty || here.to.row >= rows.length - 1} onClick={() => hand.moveRows(here, 1)}>
        {t('table.edit.down')}
      </Button>
      <span className="table-tools-gap" />
      {isAdding ? (
        <NamePicker
          isAsked
          label={t('table.edit.addColumn')}
          groups={factOptions(campaign, rule.subject, (fact) => fact.type !== 'codes' && !asked.has(fact.id))}
          onChoose={(fact) => {
            hand.addColumn(fact, column < 0 ? columns.length : column + 1);
            setAdding(false);
          }}
        />
      ) : (
        <Button size="small" onClick={() => setAdding(true)}>
          {t('table.edit.addColumn')}
        </Button>
      )}
      <Button size="small" disabled={column < 0} onClick={() => hand.removeColumn(column)}>
        {t('table.edit.removeColumn')}
      </Button>
      <Button size="small" disabled={column < 1} onClick={() => hand.moveColumn(column, -1)}>
        {t('table.edit.left')}
      </Button>
      <Button size="small" disabled={column < 0 || column >= columns.length - 1} onClick={() => hand.moveColumn(column, 1)}>
        {t('table.edit.right')}
      </Button>
      <FreezeButton frozen={frozen} column={column} />
      <span className="table-tools-gap" />
      <Button size="small" disabled={isEmpty} onClick={onFind}>
        {t('table.find')}
      </Button>
    </div>
  );
}

/** Freezes the columns up to the one that the keyboard is at, or lets go of those that are frozen. */
function FreezeButton({ frozen, column }: { readonly frozen: Frozen; readonly column: number }) {
  const { t } = useVoice();
  if (frozen.count > 0 && (column < 0 || column + 1 === frozen.count)) {
    return (
      <Button size="small" onClick={() => frozen.freeze(0)}>
        {t('table.edit.unfreeze')}
      </Button>
    );
  }
  return (
    <Button
      size="small"
      disabled={column < 0 || column >= MOST_FROZEN}
      title={t('table.edit.freeze.about', { most: MOST_FROZEN })}
      onClick={() => frozen.freeze(column + 1)}
    >
      {t('table.edit.freeze')}
    </Button>
  );
}
