import type { ReactNode } from 'react';
import './plain-table.css';

/** A table of more rows than these is scrolled in its place. */
const MANY = 60;

/**
 * A dense table. Its caption is read aloud and not drawn. `children` are its bodies: several where rows stand in groups. One that `isWide` can be wider
 * than its place, and its first column stays in sight; one of very many `rows` is no higher than most of the window, and its head stays in sight. Both
 * are scrolled by keys as well.
 */
export function PlainTable({
  caption,
  head,
  children,
  className = '',
  isWide = false,
  rows = 0,
}: {
  readonly caption: string;
  readonly head: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
  readonly isWide?: boolean;
  /** How many there are, where there can be very many. */
  readonly rows?: number;
}) {
  const isTall = rows > MANY;
  return (
    <div
      className={`plain-table-frame${isWide ? ' plain-table-wide' : ''}${isTall ? ' plain-table-tall' : ''}`}
      {...(isWide || isTall ? { role: 'region', 'aria-label': caption, tabIndex: 0 } : {})}
    >
      <table className={`plain-table ${className}`}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>{head}</thead>
        {children}
      </table>
    </div>
  );
}
