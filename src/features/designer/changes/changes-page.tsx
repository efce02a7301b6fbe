import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactNode, use, useEffect, useMemo, useRef } from 'react';
import type { CampaignDefinition } from '#domain/definition.ts';
import { sameJson } from '#domain/settled-json.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { modelOfDraft } from '#engine/draft/model-of-draft.ts';
import { toVoice } from '#i18n/voice.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page, Panel } from '#ui/page.tsx';
import { PlainTable } from '#ui/plain-table.tsx';
import { useDraft } from '#workspace/draft.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { changedFacts, changedParameters } from '#features/designer/draft/changed-parameters.ts';
import { changedRules } from '#features/designer/draft/changed-rules.ts';
import type { Named, NameList } from '#features/designer/draft/edit-names.ts';
import type { ChangedItem } from '#features/designer/draft/named-list.ts';
import { useEditor } from '#features/designer/draft/use-editor.ts';
import { useNamesEditor } from '#features/designer/draft/use-names-editor.ts';
import type { ChangeLine } from './change-line.ts';
import { ColumnsContext } from './change-columns.ts';
import { changeLines, type Readers, wholeRule } from './change-lines.ts';
import { nameLines } from './name-lines.ts';
import './changes.css';

/** What the draft changes, beside the edition in force: parameters, and each rule with what it says otherwise. Each can be put back. */
export function ChangesPage() {
  const { t } = useCampaign();
  const { snapshot } = useDraft();
  return (
    <Page title={t('common.nav.changes')} lead={t('changes.about')}>
      {snapshot.kind === 'open' ? (
        <Changes draft={snapshot.history.present} />
      ) : (
        <Panel>
          <EmptyState title={t('changes.none')} hint={t('changes.none.hint')} />
        </Panel>
      )}
    </Page>
  );
}

/** What a draft says otherwise than the edition that the desk calls published. */
export function Changes({ draft }: { readonly draft: CampaignDefinition }) {
  const { t } = useCampaign();
  const { published } = useDraft();
  const readers = useReaders(draft);
  const rules = changedRules(published, draft);
  const parameters = changedParameters(published, draft);
  const facts = changedFacts(published, draft);
  const hold = useFocusHeld();
  if (rules.length + parameters.length + facts.length === 0)
    return (
      <Panel>
        <EmptyState title={t('changes.same')} hint={t('changes.same.hint')} />
      </Panel>
    );
  return (
    <div className="changes" {...hold}>
      {parameters.length === 0 ? null : <NameChanges list="parameters" items={parameters} readers={readers} />}
      {facts.length === 0 ? null : <NameChanges list="vocabulary" items={facts} readers={readers} />}
      {rules.map((rule) => (
        <RuleChanges
          key={rule.id}
          before={published.rules.find(({ id }) => id === rule.id)}
          after={draft.rules.find(({ id }) => id === rule.id)}
          readers={readers}
        />
      ))}
    </div>
  );
}

/** A press that puts something back takes its own button away: the keyboard goes on at the next one, or at the page where there is none. */
function useFocusHeld() {
  const list = useRef<HTMLDivElement>(null);
  const isPressed = useRef(false);
  useEffect(() => {
    if (!isPressed.current || document.activeElement !== document.body) return;
    isPressed.current = false;
    (list.current?.querySelector('button') ?? document.getElementById('content'))?.focus();
  });
  return { ref: list, onClickCapture: () => void (isPressed.current = true) };
}

function useReaders(draft: CampaignDefinition): Readers {
  const { model, words, t } = useCampaign();
  const { published } = useDraft();
  return useMemo(() => {
    const reader = (definition: CampaignDefinition): Readers['before'] => ({
      model: modelOfDraft(model, definition),
      voice: toVoice(definition, words.language, t),
    });
    return { before: reader(published), after: reader(draft) };
  }, [model, words, t, published, draft]);
}

function NameChanges({ list, items, readers }: { readonly list: NameList; readonly items: readonly ChangedItem<Named>[]; readonly readers: Readers }) {
  const { t, words } = useCampaign();
  const restore = useRestore(list);
  const title = t(list === 'parameters' ? 'common.nav.parameters' : 'names.facts');
  return (
    <Panel title={title} flush>
      <ChangeTable caption={title}>
        {items.flatMap(({ before, after }) => {
          const item = after ?? before;
          if (item === undefined) return [];
          const name = words.text(item.title);
          const isNew = before === undefined;
          const putBack = restore({ before, after });
          return nameLines({ before, after }, readers).map(({ where, before: then, after: now }, index) => (
            <tr key={`${item.id} ${where}`}>
              <th scope="row">
                {t('names.line', { name, where })}
                {putBack === undefined || index > 0 ? null : (
                  <Button
                    size="small"
                    className="changes-restore"
                    aria-label={t(isNew ? 'names.remove.of' : 'changes.restore.of', { title: name })}
                    onClick={putBack}
                  >
                    {t(isNew ? 'names.remove' : 'changes.restore')}
                  </Button>
                )}
              </th>
              <td className="changes-before">{then === '' ? <Nothing /> : then}</td>
              <td className="changes-after">{now === '' ? <Nothing /> : now}</td>
            </tr>
          ));
        })}
      </ChangeTable>
    </Panel>
  );
}

/** Puts an item back; undefined where the role at this desk may not. Whoever may change values only may put back one of which nothing but the value differs. */
function useRestore(list: NameList): (item: ChangedItem<Named>) => (() => void) | undefined {
  const all = useNamesEditor();
  const values = useEditor('values');
  return ({ before, after }) => {
    const id = (after ?? before)?.id;
    if (id === undefined) return undefined;
    if (all !== undefined) return () => all.restore(list, id);
    if (values === undefined || before === undefined || after === undefined || !('value' in before) || !('value' in after)) return undefined;
    const isValueOnly = sameJson({ ...after, value: before.value }, before);
    return isValueOnly ? () => void values.editParameter(id, before.value) : undefined;
  };
}

interface RuleChangesProps {
  readonly before: RuleDocument | undefined;
  readonly after: RuleDocument | undefined;
  readonly readers: Readers;
}

function RuleChanges({ before, after, readers }: RuleChangesProps) {
  const { t, words, id: campaign } = useCampaign();
  const editor = useEditor();
  const lines = useMemo(() => linesOf({ before, after, readers }), [before, after, readers]);
  const rule = after ?? before;
  if (rule === undefined) return null;
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const title = words.text(rule.title);
  return (
    <Panel
      title={
        <>
          {after === undefined ? (
            title
          ) : (
            <Link to="/c/$campaign/rules/$rule" params={{ campaign, rule: rule.id }} search={{}}>
              {title}
            </Link>
          )}{' '}
          <span className="changes-kind" data-kind={kind}>
            {t(`changes.kind.${kind}`)}
          </span>
        </>
      }
      aside={
        editor === undefined ? null : (
          <Button
            size="small"
            aria-label={t(kind === 'added' ? 'changes.remove.of' : 'changes.restore.of', { title })}
            onClick={() => editor.restoreRule(rule.id)}
          >
            {t(kind === 'added' ? 'rules.remove' : 'changes.restore')}
          </Button>
        )
      }
      flush
    >
      <ChangeTable caption={title}>
        {lines.map(({ where, before: then, after: now }, index) => (
          <tr key={`${index} ${where}`}>
            <th scope="row">{where}</th>
            <td className="changes-before">{then === '' ? <Nothing /> : then}</td>
            <td className="changes-after">{now === '' ? <Nothing /> : now}</td>
          </tr>
        ))}
      </ChangeTable>
    </Panel>
  );
}

function linesOf({ before, after, readers }: RuleChangesProps): readonly ChangeLine[] {
  if (before !== undefined && after !== undefined) return changeLines(before, after, readers);
  const where = readers.after.voice.t('changes.sentence');
  if (after !== undefined) return [{ where, before: '', after: wholeRule(after, readers.after) }];
  return before === undefined ? [] : [{ where, before: wholeRule(before, readers.before), after: '' }];
}

function Nothing() {
  return <span className="faint">—</span>;
}

function ChangeTable({ caption, children }: { readonly caption: string; readonly children: ReactNode }) {
  const { t } = useCampaign();
  const { before = t('draft.inForce'), after = t('draft.draft') } = use(ColumnsContext);
  return (
    <PlainTable
      caption={caption}
      className="changes-table"
      head={
        <tr>
          <th scope="col">{t('changes.where')}</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      }
    >
      <tbody>{children}</tbody>
    </PlainTable>
  );
}
