import type { ReactNode } from 'react';

/** The bar where no campaign is open: whose program this is, and what stands at its end. It wears the classes of the shell's bar, so that nothing jumps when a campaign opens. */
export function BrandBar({ children }: { readonly children: ReactNode }) {
  return (
    <header className="top-bar">
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
