import type { ReactNode } from 'react';
import './page.css';

/** A page: its title line with what stands beside it, and the body. One `h1` a page. */
export function Page({
  title,
  aside,
  lead,
  children,
}: {
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className="page">
      <header className="page-head">
        <div className="page-title">
          <h1>{title}</h1>
          {lead === undefined ? null : <div className="page-lead">{lead}</div>}
        </div>
        {aside === undefined ? null : <div className="page-aside">{aside}</div>}
      </header>
      {children}
    </div>
  );
}

/** A sheet on a page: an optional heading line and its content. */
export function Panel({
  title,
  aside,
  flush = false,
  children,
}: {
  readonly title?: ReactNode;
  readonly aside?: ReactNode;
  readonly flush?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <section className={flush ? 'panel panel-flush' : 'panel'}>
      {title === undefined ? null : (
        <header className="panel-head">
          <h2>{title}</h2>
          {aside === undefined ? null : <div className="panel-aside">{aside}</div>}
        </header>
      )}
      <div className="panel-body">{children}</div>
    </section>
  );
}
