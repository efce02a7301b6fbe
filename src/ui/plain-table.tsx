import type { ReactNode } from 'react';
import './plain-table.css';

/** A dense table. Its caption is read aloud and not drawn. `children` are its bodies: several where rows stand in groups. */
export function PlainTable({
  caption,
  head,
  children,
  className = '',
}: {
  readonly caption: string;
  readonly head: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <div className="plain-table-frame">
      <table className={`plain-table ${className}`}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>{head}</thead>
        {children}
      </table>
    </div>
  );
}
