import { Button } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import type { SubjectKind } from '#domain/id.ts';
import { idOf } from '#domain/subject-ref.ts';
import { listSubjects, type SubjectRow } from '#engine/views/subject-list.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page, Panel } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { Column } from './column.ts';
import { ExportMenu } from './export-menu.tsx';
import { ListFilters } from './list-filters.tsx';
import { type ListSearch, toQuery } from './list-search.ts';
import type { ShownList } from './shown-list.ts';
import './subject-list-page.css';

const CHUNK = 200;
const LONG = 80;

/** What a list page is of: the kind of subject, the chart whose phase its rows show, its columns. */
export interface SubjectListPageProps {
  readonly kind: SubjectKind;
  readonly chart: string | undefined;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly search: ListSearch;
  readonly onSearch: (search: ListSearch) => void;
  readonly aside?: ReactNode;
  readonly emptyHint: string;
}

/** A ledger: every subject of a kind that the filters in the address let through, in the columns of the form that it replaces. */
export function SubjectListPage({ kind, chart, title, columns, search, onSearch, aside, emptyHint }: SubjectListPageProps) {
  const { view, t } = useCampaign();
  const [shown, setShown] = useState(CHUNK);
  const [order, setOrder] = useState<{ readonly key: string; readonly down: boolean } | null>(null);
  const all = useMemo(() => listSubjects(view, toQuery(kind, chart, search)), [view, kind, chart, search]);
  const rows = useMemo(() => sortRows(filterRows(all, columns, search.q), columns, order), [all, columns, search.q, order]);
  return (
    <Page title={title} lead={t('common.count.rows', { count: rows.length })} aside={<ListAside table={{ title, columns, rows }}>{aside}</ListAside>}>
      <ListFilters chart={chart} search={search} onSearch={onSearch} />
      <Panel flush>
        {rows.length === 0 ? (
          <EmptyState title={t('list.empty')} hint={emptyHint}>
            {Object.values(search).some((value) => value !== undefined) ? <Button onClick={() => onSearch({})}>{t('common.button.clear')}</Button> : null}
          </EmptyState>
        ) : (
          <div className="ledger-frame">
            <table className="ledger" aria-label={title}>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <HeadCell key={column.key} column={column} order={order} onOrder={setOrder} />
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.slice(0, shown).map((row) => (
                  <tr key={row.subject.ref}>
                    {columns.map((column) => (
                      <td key={column.key} className={classOf(column)}>
                        {column.cell?.(row) ?? <Text text={column.text(row)} />}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {rows.length > shown ? (
          <p className="ledger-more">
            <Button onClick={() => setShown(shown + CHUNK)}>{t('list.more', { count: Math.min(CHUNK, rows.length - shown) })}</Button>
          </p>
        ) : null}
      </Panel>
    </Page>
  );
}

/** What a list offers beside its own actions: to be written into a file as it stands. */
function ListAside({ table, children }: { readonly table: ShownList; readonly children: ReactNode }) {
  return (
    <>
      <ExportMenu list={table} />
      {children}
    </>
  );
}

/** Long texts are cut after three lines; the page of the subject has the whole. */
function Text({ text }: { readonly text: string }) {
  return text.length <= LONG ? text : <span className="ledger-text">{text}</span>;
}

type Order = { readonly key: string; readonly down: boolean } | null;

function HeadCell({ column, order, onOrder }: { readonly column: Column; readonly order: Order; readonly onOrder: (order: Order) => void }) {
  const mine = order?.key === column.key ? order : null;
  return (
    <th
      scope="col"
      className={classOf(column)}
      style={{ width: column.width, minWidth: column.width }}
      aria-sort={mine === null ? undefined : mine.down ? 'descending' : 'ascending'}
    >
      <button type="button" onClick={() => onOrder(mine === null ? { key: column.key, down: false } : mine.down ? null : { key: column.key, down: true })}>
        {column.title}
        <span aria-hidden="true">{mine === null ? '' : mine.down ? ' ↓' : ' ↑'}</span>
      </button>
    </th>
  );
}

function classOf({ number, tight }: Column): string | undefined {
  const names = [number === true ? 'number' : '', tight === true ? 'tight' : ''].filter((name) => name !== '');
  return names.length === 0 ? undefined : names.join(' ');
}

function filterRows(rows: readonly SubjectRow[], columns: readonly Column[], wanted: string | undefined): readonly SubjectRow[] {
  const words = (wanted ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = `${idOf(row.subject.ref)} ${columns.map((column) => column.text(row)).join(' ')}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function sortRows(rows: readonly SubjectRow[], columns: readonly Column[], order: Order): readonly SubjectRow[] {
  const column = columns.find(({ key }) => key === order?.key);
  if (order === null || column === undefined) return rows.toSorted(byUrgency);
  const valueOf = column.value ?? column.text;
  const sign = order.down ? -1 : 1;
  return rows.toSorted((left, right) => sign * compare(valueOf(left), valueOf(right)));
}

const URGENCY: readonly SubjectRow['lamp'][] = ['incident', 'red', 'yellow', 'green', 'idle', 'done'];

/** Without a wish: what is wrong or due first, then by number. */
function byUrgency(left: SubjectRow, right: SubjectRow): number {
  return (
    URGENCY.indexOf(left.lamp) - URGENCY.indexOf(right.lamp) ||
    compare(left.next?.due ?? '9999', right.next?.due ?? '9999') ||
    compare(left.subject.ref, right.subject.ref)
  );
}

function compare(left: string | number, right: string | number): number {
  return typeof left === 'number' && typeof right === 'number' ? left - right : String(left).localeCompare(String(right), 'zh-CN', { numeric: true });
}
