import type { ReactNode } from 'react';

/** The bar where no campaign is open. It wears the classes of the shell's bar, so that nothing jumps when a campaign opens. */
export function HomeBar({ children }: { readonly children: ReactNode }) {
  return (
    <header className="top-bar home-bar">
      <span className="top-bar-brand">
        <img src="/icon.svg" alt="" />
        <span>
          齐步 <small>Qibu</small>
        </span>
      </span>
      <span className="top-bar-space" />
      {children}
    </header>
  );
}
