import type { EnglishOf } from '../english-of.ts';
import type { storage as zh } from '../zh/storage.ts';

/** The state of this machine’s storage. */
export const storage = {
  'storage.title': 'Storage',
  'storage.state.ok': 'The storage is in order',
  'storage.state.readOnly': 'Read-only: nothing can be done, what exists is safe',
  'storage.state.unavailable': 'The storage of this machine cannot be opened',
  'storage.full': 'The storage is full',
  'storage.fullHint': 'Back up first, then remove campaigns that are not needed',
  'storage.conflict': 'Another window is working on the same campaign',
  'storage.takeOver': 'Work in this window',
  'storage.usage': '{{used}} used of {{quota}}',
  'storage.backup': 'Backup',
  'storage.backup.done': 'The backup is complete',
  'storage.restore': 'Restore',
  'storage.restore.done': 'Restored, and the content agrees',
  'storage.exportRaw': 'Export the raw log',
} satisfies EnglishOf<typeof zh>;
