import { useSyncExternalStore } from 'react';
import type { VaultDesk, VaultState } from './vault-desk.ts';

/** The state of the vault, followed. */
export function useVaultState({ subscribe, state }: VaultDesk): VaultState {
  return useSyncExternalStore(subscribe, state);
}
