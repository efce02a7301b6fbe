import { useState } from 'react';
import type { VaultChanged, VaultProgress } from './vault-desk.ts';

/** How a change of the whole store stands. */
export type VaultRun =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: VaultProgress | null }
  | { readonly kind: 'over'; readonly outcome: VaultChanged };

/** Runs a change and follows it. What throws is told as a refusal: the store sees to it that it is as it was. */
export function useVaultChange(): {
  readonly change: VaultRun;
  readonly run: (work: (onProgress: (progress: VaultProgress) => void) => Promise<VaultChanged>) => Promise<VaultChanged>;
} {
  const [change, setChange] = useState<VaultRun>({ kind: 'idle' });
  return {
    change,
    run: async (work) => {
      setChange({ kind: 'running', progress: null });
      const outcome = await work((progress) => setChange({ kind: 'running', progress })).catch(toRefused);
      setChange({ kind: 'over', outcome });
      return outcome;
    },
  };
}

function toRefused(failure: unknown): VaultChanged {
  return { kind: 'refused', problem: { severity: 'error', code: 'storage.write.failed', path: '', detail: { message: String(failure) } } };
}
