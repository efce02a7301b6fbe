import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { DraftSession } from '#engine/draft/draft-session.ts';
import { modelOfDraft } from '#engine/draft/model-of-draft.ts';
import { levelOfRole } from '#engine/edition/design-level.ts';
import type { Model } from '#engine/model.ts';
import type { Session, SessionSnapshot } from '#engine/session.ts';
import { DraftBar } from '#features/designer/draft/draft-bar.tsx';
import { CheckContext } from '#features/designer/findings/check-jobs.ts';
import { ReplayContext } from '#features/designer/replay/replay-jobs.ts';
import { RostersContext } from '#features/designer/replay/rosters.ts';
import { SheetsContext } from '#features/designer/table-exchange/sheet-jobs.ts';
import { type Desk, DeskContext, useDesk } from '#workspace/desk.ts';
import { DraftContext, type DraftDesk } from '#workspace/draft.ts';
import { draftSessionOf } from './draft-sessions.ts';
import { runChecks } from './run-checks.ts';
import { runReplay } from './run-replay.ts';
import { rosters } from './rosters.ts';
import { runSheets } from './run-sheets.ts';

/** The desk of the designer: the draft lies on it, and every page sees the campaign as it would be with it, unless the edition in force is asked for. */
export function DesignDesk({ children }: { readonly children: ReactNode }) {
  const desk = useDesk();
  const model = useSyncExternalStore(desk.session.subscribe, () => desk.session.snapshot().model);
  const session = draftSessionOf(desk.session.snapshot());
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot);
  const [shown, show] = useState<DraftDesk['shown']>('draft');
  useRefreshed(session);
  const isEditing = snapshot.kind === 'open' && shown === 'draft';
  const draft = snapshot.kind === 'open' && shown === 'draft' ? snapshot.history.present : undefined;
  useUndoKeys(session, isEditing);
  useLeavingAsked(snapshot.kind === 'open' && snapshot.save.kind !== 'saved');
  const drafting = useMemo(() => (draft === undefined ? desk : withModel(desk, modelOfDraft(model, draft))), [desk, model, draft]);
  const level = levelOfRole(model.definition, desk.role);
  const draftDesk = useMemo(
    () => ({ snapshot, published: model.definition, session, shown, show, isEditing, level }),
    [snapshot, model, session, shown, isEditing, level],
  );
  return (
    <DraftContext value={draftDesk}>
      <DeskContext value={drafting}>
        <ReplayContext value={runReplay}>
          <RostersContext value={rosters}>
            <SheetsContext value={runSheets}>
              <CheckContext value={runChecks}>
                <DraftBar />
                {children}
              </CheckContext>
            </SheetsContext>
          </RostersContext>
        </ReplayContext>
      </DeskContext>
    </DraftContext>
  );
}

/** The same desk, on which the campaign has another model. */
function withModel(desk: Desk, model: Model): Desk {
  const { session } = desk;
  let last: readonly [from: SessionSnapshot, to: SessionSnapshot] | undefined;
  const drafted: Session = {
    snapshot: () => {
      const from = session.snapshot();
      if (last?.[0] !== from) last = [from, { ...from, model }];
      return last[1];
    },
    status: session.status,
    subscribe: session.subscribe,
    send: session.send,
    catchUp: session.catchUp,
  };
  return { ...desk, session: drafted };
}

/** What another window has changed is seen when this one is looked at again. */
function useRefreshed(session: DraftSession): void {
  useEffect(() => {
    const refresh = (): void => {
      if (document.visibilityState === 'visible') void session.refresh();
    };
    addEventListener('focus', refresh);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      removeEventListener('focus', refresh);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [session]);
}

/** Whoever leaves while something is not kept yet is asked by the browser. */
function useLeavingAsked(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
}

/** Ctrl+Z and its opposite, except where a text is being typed, which has an undo of its own. */
function useUndoKeys(session: DraftSession, isEditing: boolean): void {
  useEffect(() => {
    if (!isEditing) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || !['z', 'y'].includes(key) || isTyping(event.target)) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) session.redo();
      else session.undo();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [session, isEditing]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio], [type=range]), textarea'));
}
