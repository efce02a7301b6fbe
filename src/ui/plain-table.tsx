import type { ReactNode } from 'react';
import './plain-table.css';

/**
 * A dense table. Its caption is read aloud and not drawn. `children` are its bodies: several where rows stand in groups. One that `isWide` can be wider
 * than its place and is scrolled by keys as well.
 */
export function PlainTable({
  caption,
  head,
  children,
  className = '',
  isWide = false,
}: {
  readonly caption: string;
  readonly head: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
  readonly isWide?: boolean;
}) {
  return (
    <div className="plain-table-frame" {...(isWide ? { role: 'region', 'aria-label': caption, tabIndex: 0 } : {})}>
      <table className={`plain-table ${className}`}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>{head}</thead>
        {children}
      </table>
    </div>
  );
}
