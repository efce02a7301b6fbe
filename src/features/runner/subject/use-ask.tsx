import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { SubjectRef } from '#domain/id.ts';
import type { Remedy } from '#domain/reason.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { Asked } from '#features/runner/command/asked.ts';

const CommandDialog = lazy(() => import('#features/runner/command/command-dialog.tsx').then(({ CommandDialog: component }) => ({ default: component })));

/** What a page needs to let commands be given: openers, and the dialog to be drawn somewhere on the page. */
export interface Ask {
  readonly ask: (asked: Asked) => void;
  readonly askCommand: (command: string, subject: SubjectRef) => void;
  readonly askRemedy: (remedy: Remedy) => void;
  readonly dialog: ReactNode;
}

/** The command dialog of a page, loaded when it is first opened. */
export function useAsk(): Ask {
  const { model } = useCampaign();
  const [asked, setAsked] = useState<Asked | null>(null);
  const askCommand = (type: string, subject: SubjectRef): void => {
    const command = model.commands.get(type);
    if (command !== undefined) setAsked({ command, subject });
  };
  return {
    ask: setAsked,
    askCommand,
    askRemedy: ({ command, subject }) => askCommand(command, subject),
    dialog:
      asked === null ? null : (
        <Suspense>
          <CommandDialog key={`${asked.command.type} ${asked.subject}`} asked={asked} onClose={() => setAsked(null)} />
        </Suspense>
      ),
  };
}
