import type { ReactNode } from 'react';
import { LookSwitches } from './look-switches.tsx';

/** The bar where no campaign is open: whose program this is, what stands beside it, language and look. */
export function BrandBar({ children }: { readonly children?: ReactNode }) {
  return (
    <header className="top-bar">
      <span className="top-bar-brand">
        <img src="/icon.svg" alt="" />
        <span>
          齐步 <small>Qibu</small>
        </span>
      </span>
      {children}
      <span className="top-bar-space" />
      <LookSwitches />
    </header>
  );
}
