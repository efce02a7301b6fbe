import type { CSSProperties, ReactNode } from 'react';
import type { FormulaRow } from '#logic/formula/formula-rows.ts';
import { isEmpty } from '#logic/formula/apply-formula-edit.ts';
import { MenuButton } from '#ui/menu-button.tsx';
import { useVoice } from '#workspace/use-voice.ts';

/** What can be done with a line, in the order of its menu. */
const DOINGS = ['edit', 'add', 'wrap', 'lift', 'duplicate', 'up', 'down', 'copy', 'cut', 'paste', 'remove'] as const;

/** See {@link DOINGS}. */
export type Doing = (typeof DOINGS)[number];

interface Props {
  readonly row: FormulaRow;
  readonly text: string;
  readonly type: string;
  readonly value: string;
  readonly isCurrent: boolean;
  readonly isClosed: boolean;
  readonly onCurrent: () => void;
  readonly onToggle: () => void;
  readonly onBegin: (() => void) | undefined;
  readonly onDo: ((doing: Doing) => void) | undefined;
  /** In place of what stands there while it is changed. */
  readonly form: ReactNode;
}

/** One line of a formula tree. The line itself takes the focus; what can be pressed in it is for the mouse, the keyboard has keys for all of it. */
export function FormulaLine({ row, text, type, value, isCurrent, isClosed, onCurrent, onToggle, onBegin, onDo, form }: Props) {
  const { t } = useVoice();
  const { node, depth, role, position, size, inside, kind } = row;
  return (
    <tr
      data-path={node.path}
      tabIndex={isCurrent ? 0 : -1}
      aria-level={depth + 1}
      aria-posinset={position}
      aria-setsize={size}
      aria-expanded={inside === 0 ? undefined : !isClosed}
      onFocus={onCurrent}
      onDoubleClick={form === null ? onBegin : undefined}
    >
      <td className="formula-part" style={{ '--depth': Math.min(depth, 16) } as CSSProperties}>
        {inside === 0 ? (
          <span className="formula-twist" />
        ) : (
          <button type="button" className="formula-twist" tabIndex={-1} aria-label={t(isClosed ? 'formula.expand' : 'formula.collapse')} onClick={onToggle}>
            {isClosed ? '▸' : '▾'}
          </button>
        )}
        {role === null ? null : <span className="formula-role">{t(`formula.role.${role}`)}</span>}
        {form ?? <span className={`formula-text formula-${isEmpty(node) ? 'empty' : kind}`}>{text}</span>}
      </td>
      <td className="soft">{type}</td>
      <td>{value}</td>
      {onDo === undefined ? null : (
        <td className="formula-do">
          <MenuButton
            className="formula-menu"
            name={t('formula.menu', { part: text.slice(0, 40) })}
            items={DOINGS.map((key) => ({ key, label: t(`formula.do.${key}`) }))}
            onChoose={(key) => onDo(key as Doing)}
          >
            ⋯
          </MenuButton>
        </td>
      )}
    </tr>
  );
}
