import { type ReactNode, useId } from 'react';
import './dialog-line.css';

/** A field of a dialog with its label before it, and what helps to fill it below. */
export function DialogLine({ label, hint, children }: { readonly label: string; readonly hint?: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="dialog-line">
      <label htmlFor={id}>{label}</label>
      <div>
        {children(id)}
        {hint === undefined ? null : <span className="faint">{hint}</span>}
      </div>
    </div>
  );
}
