import type { RuleDocument } from '#domain/rule.ts';
import type { TableColumn } from '#logic/table/decision-table.ts';
import { useVoice } from '#workspace/use-voice.ts';
import { nameColumn, unitOf } from './cell-words.ts';

interface Props {
  readonly rule: RuleDocument;
  readonly columns: readonly TableColumn[];
  readonly isDraggable: boolean;
  /** The column at which Tab comes in, where it is in the head; the number is column 0. */
  readonly stop: number | undefined;
}

/** The head of a decision table, the first row of its grid: what its columns ask, with their units, and the outcome. */
export function GridHead({ rule, columns, isDraggable, stop }: Props) {
  const { t, words } = useVoice();
  const { output } = rule;
  const head = (column: number): { readonly 'data-spot': string; readonly tabIndex: number } => ({
    'data-spot': `0.${column}`,
    tabIndex: stop === column ? 0 : -1,
  });
  return (
    <thead>
      <tr>
        <th scope="col" className="table-number" {...head(0)}>
          {t('table.row')}
        </th>
        {columns.map((column, index) => (
          <th key={column.key} scope="col" draggable={isDraggable} {...head(index + 1)}>
            <ColumnHead column={column} />
          </th>
        ))}
        <th scope="col" className="table-outcome" {...head(columns.length + 1)}>
          {t('table.outcome')}
          <UnitWords unit={output.type === 'number' && output.unit !== undefined ? words.text(output.unit) : ''} />
        </th>
      </tr>
    </thead>
  );
}

function ColumnHead({ column }: { readonly column: TableColumn }) {
  const voice = useVoice();
  return (
    <>
      {nameColumn(column, voice)}
      <UnitWords unit={column.kind === 'formula' ? voice.t('table.column.formula') : unitOf(column, voice)} />
    </>
  );
}

function UnitWords({ unit }: { readonly unit: string }) {
  return unit === '' ? null : <span className="table-unit">{unit}</span>;
}
