import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { DraftSnapshot } from '#engine/draft/draft-session.ts';
import { rolesOfLevel } from '#engine/edition/design-level.ts';
import { saveFile } from '#files/write/save-file.ts';
import { describeProblem } from '#i18n/describe-problem.ts';
import { nameRoles } from '#i18n/name-command.ts';
import { formatMoment } from '#i18n/format-moment.ts';
import { useDesk } from '#workspace/desk.ts';
import { useDraft } from '#workspace/draft.ts';
import { useVoice } from '#workspace/use-voice.ts';
import { changedFacts, changedParameters } from './changed-parameters.ts';
import { changedRules } from './changed-rules.ts';
import { DiscardDialog } from './discard-dialog.tsx';
import { SaveNote } from './save-note.tsx';
import { StepButtons } from './step-buttons.tsx';
import './draft-bar.css';

type Open = Extract<DraftSnapshot, { kind: 'open' }>;

/** What stands over every page of the designer: whether the draft or the edition in force is looked at, undo and redo, and whether all is kept. */
export function DraftBar() {
  const { snapshot, session } = useDraft();
  const { t, words } = useVoice();
  switch (snapshot.kind) {
    case 'loading':
      return <div className="draft-bar" />;
    case 'none':
      return (
        <div className="draft-bar">
          <span className="draft-mark">{t('draft.inForce')}</span>
          <BeginDraft />
        </div>
      );
    case 'open':
      return <OpenBar draft={snapshot} />;
    case 'failed':
      return (
        <div className="draft-bar draft-bar-wrong" role="alert">
          <span>{t('draft.failed', { message: snapshot.message })}</span>
          <Button size="small" onClick={() => void session.load()}>
            {t('common.button.retry')}
          </Button>
        </div>
      );
    default: {
      const [problem] = snapshot.kind === 'unreadable' ? snapshot.problems : [];
      return (
        <div className="draft-bar draft-bar-wrong" role="alert">
          <span>
            {t(`draft.${snapshot.kind}`)} {problem === undefined ? null : describeProblem(t, problem, words)}
          </span>
          {snapshot.kind === 'otherEdition' && snapshot.carried !== undefined ? <CarryButton conflicts={snapshot.carried.conflicts} /> : null}
          <LostDraft text={snapshot.text} />
        </div>
      );
    }
  }
}

/** A draft is begun by whoever may change something; others are told who may. */
function BeginDraft() {
  const { session, level, published } = useDraft();
  const { role } = useDesk();
  const voice = useVoice();
  const { t, words } = voice;
  if (level === undefined) {
    const roles = nameRoles(rolesOfLevel(published, 'values'), voice);
    return <span className="soft">{t('editions.designer.none', { role: words.roleTitle(role), roles })}</span>;
  }
  return (
    <>
      <span className="soft">{t('draft.none')}</span>
      <Button size="small" type="primary" onClick={() => void session.begin()}>
        {t('draft.begin')}
      </Button>
    </>
  );
}

/** A draft of an edition that was in force before goes on upon the present one; what both have changed is named first. */
function CarryButton({ conflicts }: { readonly conflicts: readonly string[] }) {
  const { session } = useDraft();
  const { t } = useVoice();
  return (
    <>
      {conflicts.length === 0 ? null : <span>{t('draft.carry.conflicts', { names: conflicts.join(t('common.list.separator')) })}</span>}
      <Button size="small" type="primary" onClick={() => void session.carry()}>
        {t('draft.carry')}
      </Button>
    </>
  );
}

/** A draft that cannot be shown is kept until a person has taken it out or given it up. */
function LostDraft({ text }: { readonly text: string }) {
  const { t } = useVoice();
  const [asking, ask] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => saveJson('qibu-draft.json', text)}>
        {t('draft.export')}
      </Button>
      <Button size="small" danger onClick={() => ask(true)}>
        {t('draft.discard')}
      </Button>
      {asking ? <DiscardDialog changed={[]} onClose={() => ask(false)} /> : null}
    </>
  );
}

function OpenBar({ draft }: { readonly draft: Open }) {
  const { published, shown, show, session } = useDraft();
  const { t } = useVoice();
  const [asking, ask] = useState(false);
  const present = draft.history.present;
  const changed = changedRules(published, present);
  const parameters = changedParameters(published, present).length;
  const facts = changedFacts(published, present).length;
  const told = t('draft.changed', { rules: changed.length, parameters });
  return (
    <div className="draft-bar" data-shown={shown}>
      <span className="draft-switch" role="radiogroup" aria-label={t('draft.shown')}>
        {(['draft', 'edition'] as const).map((which) => (
          <label key={which}>
            <input type="radio" name="draft-shown" checked={shown === which} onChange={() => show(which)} />
            <span>{t(which === 'draft' ? 'draft.draft' : 'draft.inForce')}</span>
          </label>
        ))}
      </span>
      {shown === 'draft' ? (
        <StepButtons history={draft.history} onUndo={session.undo} onRedo={session.redo} />
      ) : (
        <span className="soft">{t('draft.locked')}</span>
      )}
      {changed.length + parameters + facts === 0 ? (
        <span className="soft">{t('draft.same')}</span>
      ) : (
        <Link to="/c/$campaign/changes" params={{ campaign: published.meta.id }} title={t('changes.open')}>
          {facts === 0 ? told : t('names.changed.facts', { told, facts })}
        </Link>
      )}
      <span className="draft-space" />
      <SaveNote save={draft.save} at={formatMoment(draft.savedAt)} />
      <Button size="small" onClick={() => saveJson(`${present.meta.id}.qibu.json`, JSON.stringify(present, null, 2))}>
        {t('draft.export')}
      </Button>
      <Button size="small" onClick={() => ask(true)}>
        {t('draft.discard')}
      </Button>
      {asking ? <DiscardDialog changed={changed} onClose={() => ask(false)} /> : null}
    </div>
  );
}

function saveJson(file: string, text: string): void {
  saveFile(file, new Blob([`${text}\n`], { type: 'application/json' }));
}
