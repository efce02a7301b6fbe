import { lazy, Suspense } from 'react';
import type { StoragePort } from '#engine/ports.ts';
import type { CampaignEntry } from './read-campaign.ts';
import type { RunReading } from './reading-jobs.ts';
import type { RestoreDesk } from './restore-desk.ts';

const RemoveDialog = lazy(() => import('./remove-dialog.tsx').then(({ RemoveDialog: component }) => ({ default: component })));
const RestoreDialog = lazy(() => import('./restore-dialog.tsx').then(({ RestoreDialog: component }) => ({ default: component })));
const RestoreFromFile = lazy(() => import('./restore-from-file.tsx').then(({ RestoreFromFile: component }) => ({ default: component })));
const DefinitionDialog = lazy(() => import('./definition-dialog.tsx').then(({ DefinitionDialog: component }) => ({ default: component })));

/** What home is asking about: restoring the demo, removing a campaign, a definition file, a backup. */
export type Asking =
  | { readonly kind: 'restore' }
  | { readonly kind: 'remove'; readonly entry: CampaignEntry }
  | { readonly kind: 'file' | 'backup'; readonly file: File };

interface Props {
  readonly store: StoragePort;
  readonly demo: string;
  readonly demoEntry: CampaignEntry | undefined;
  readonly reading: RunReading;
  readonly restoring: RestoreDesk;
  readonly asking: Asking | null;
  readonly toBoard: (campaign: string) => void;
  readonly onClose: () => void;
  readonly onRestoreDemo: () => void;
  readonly onRemove: (entry: CampaignEntry, title: string) => void;
  readonly onRestored: () => void;
  readonly onAnother: (kind: 'file' | 'backup') => void;
}

/** The dialogs of home, each loaded when it is needed. */
export function HomeDialogs(props: Props) {
  const { asking, demoEntry, toBoard, onClose } = props;
  return (
    <Suspense>
      {asking?.kind === 'restore' ? <RestoreDialog entry={demoEntry} onCancel={onClose} onConfirm={props.onRestoreDemo} /> : null}
      {asking?.kind === 'remove' ? <RemoveDialog entry={asking.entry} onCancel={onClose} onConfirm={(title) => props.onRemove(asking.entry, title)} /> : null}
      {asking?.kind === 'file' ? (
        <DefinitionDialog
          store={props.store}
          reserved={props.demo}
          file={asking.file}
          reading={props.reading}
          onAnother={() => props.onAnother('file')}
          onCancel={onClose}
          onCreated={toBoard}
        />
      ) : null}
      {asking?.kind === 'backup' ? (
        <RestoreFromFile
          key={`${asking.file.name} ${asking.file.lastModified} ${asking.file.size}`}
          desk={props.restoring}
          file={asking.file}
          onAnother={() => props.onAnother('backup')}
          onCancel={onClose}
          onRestored={props.onRestored}
          onOpen={toBoard}
        />
      ) : null}
    </Suspense>
  );
}
