import { Button } from 'antd';
import { sketchBehaviour } from '#simulation/sketch/sketch-behaviour.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import { useCampaign } from '#workspace/use-campaign.ts';
import type { Assumed } from './use-assumed.ts';
import { NotKept } from '../keeping-note.tsx';
import { useSketchWords } from './use-sketch-words.ts';

/** Of a campaign of which nothing is assumed yet: a sketch to begin with. */
export function NoBehaviour({ title, assumed }: { readonly title: string; readonly assumed: Assumed }) {
  const { t } = useCampaign();
  const words = useSketchWords();
  return (
    <Page title={title}>
      <NotKept {...assumed} failed={t('behaviour.notKept')} />
      <EmptyState title={t('simulate.noBehaviour')} hint={t('behaviour.sketch.about')}>
        <Button type="primary" onClick={() => assumed.change(sketchBehaviour(assumed.definition, words))}>
          {t('behaviour.sketch')}
        </Button>
      </EmptyState>
    </Page>
  );
}
