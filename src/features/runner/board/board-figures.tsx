import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { BoardRow } from '#engine/views/board.ts';
import { countLamps } from '#engine/views/board-summary.ts';
import type { LampFilter } from '#engine/views/lamp-filter.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { countSubjects } from './count-subjects.ts';

/** The four numbers above the board, each a link to the list that it counts (K13). */
export function BoardFigures({ rows }: { readonly rows: readonly BoardRow[] }) {
  const { t, id, view } = useCampaign();
  const params = { campaign: id };
  const count = (kind: 'officer' | 'issue' | 'slip', lamp?: LampFilter): number => countSubjects(view, { kind, ...(lamp === undefined ? {} : { lamp }) });
  const passed = countLamps(rows).done;
  const cells = rows.reduce((sum, row) => sum + row.cells.length, 0);
  const overdue = count('issue', 'red');
  return (
    <ul className="board-figures" aria-label={t('board.figures')}>
      <Figure of={t('board.figure.passed.of', { all: cells })}>
        <Link to="/c/$campaign/board" params={params} search={{ lamp: 'done' }} data-figure="passed">
          <FigureText name={t('board.figure.passed')} value={passed} />
        </Link>
      </Figure>
      <Figure of={t('board.figure.officers.of', { all: count('officer') })}>
        <Link to="/c/$campaign/officers" params={params} search={{ lamp: 'red' }} data-figure="officers">
          <FigureText name={t('board.figure.officers')} value={count('officer', 'red')} />
        </Link>
      </Figure>
      <Figure of={t('board.figure.issues.of', { all: count('issue') })}>
        <Link to="/c/$campaign/issues" params={params} search={{ lamp: 'open' }} data-figure="issues">
          <FigureText name={t('board.figure.issues')} value={count('issue', 'open')} />
        </Link>
        <Link
          className={overdue === 0 ? 'board-figure-none' : 'board-figure-red'}
          to="/c/$campaign/issues"
          params={params}
          search={{ lamp: 'red' }}
          data-figure="overdue"
        >
          {t('board.figure.issues.red', { count: overdue })}
        </Link>
      </Figure>
      <Figure of={t('board.figure.slips.of', { all: count('slip') })}>
        <Link to="/c/$campaign/records/$kind" params={{ ...params, kind: 'slip' }} search={{ lamp: 'open' }} data-figure="slips">
          <FigureText name={t('board.figure.slips')} value={count('slip', 'open')} />
        </Link>
      </Figure>
    </ul>
  );
}

function Figure({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  return (
    <li className="board-figure">
      {children}
      <span className="board-figure-of">{of}</span>
    </li>
  );
}

function FigureText({ name, value }: { readonly name: string; readonly value: number }) {
  return (
    <>
      <span className="board-figure-name">{name}</span> <strong>{value}</strong>
    </>
  );
}
