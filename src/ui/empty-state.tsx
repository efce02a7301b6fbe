import type { ReactNode } from 'react';
import './empty-state.css';

/** What stands where there is nothing yet: what it would hold, and what to do. */
export function EmptyState({ title, hint, children }: { readonly title: ReactNode; readonly hint?: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className="empty-state">
      <p className="empty-state-title">{title}</p>
      {hint === undefined ? null : <p className="empty-state-hint">{hint}</p>}
      {children}
    </div>
  );
}
