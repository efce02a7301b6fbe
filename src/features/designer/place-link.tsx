import { Link } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import { useCampaign } from '#workspace/use-campaign.ts';

/** A stage by its title, leading to its column of the board. */
export function StageLink({ stage, children }: { readonly stage: string; readonly children?: ReactNode }) {
  const { id, words } = useCampaign();
  return (
    <Link to="/c/$campaign/board" params={{ campaign: id }} search={{ stage }}>
      {children ?? words.stageTitle(stage)}
    </Link>
  );
}

/** A chart by its title, leading to the subjects that run it. */
export function ChartLink({ chart, children }: { readonly chart: string; readonly children?: ReactNode }) {
  const { id, words, model } = useCampaign();
  const params = { campaign: id };
  const text = children ?? words.chartTitle(chart);
  const subject = model.charts.get(chart)?.chart.subject;
  switch (subject) {
    case 'stage': {
      const stage = model.definition.stages.find((one) => one.chart === chart);
      return stage === undefined ? <>{text}</> : <StageLink stage={stage.id}>{text}</StageLink>;
    }
    case 'officer':
      return (
        <Link to="/c/$campaign/officers" params={params}>
          {text}
        </Link>
      );
    case 'issue':
      return (
        <Link to="/c/$campaign/issues" params={params}>
          {text}
        </Link>
      );
    case 'slip':
    case 'feedback':
    case 'proposal':
      return (
        <Link to="/c/$campaign/records/$kind" params={{ ...params, kind: subject }}>
          {text}
        </Link>
      );
    default:
      return (
        <Link to="/c/$campaign/board" params={params}>
          {text}
        </Link>
      );
  }
}

/** A fact by its title, leading to its entry. */
export function FactLink({ fact, children }: { readonly fact: string; readonly children?: ReactNode }) {
  const { words } = useCampaign();
  return <NameLink name={fact}>{children ?? words.factTitle(fact)}</NameLink>;
}

/** A parameter, likewise. */
export function ParameterLink({ parameter, children }: { readonly parameter: string; readonly children?: ReactNode }) {
  const { words } = useCampaign();
  return <NameLink name={`p.${parameter}`}>{children ?? words.parameterTitle(parameter)}</NameLink>;
}

/** Leads to the entry of a fact (its id) or a parameter (`p.` and its id). */
export function NameLink({ name, children, ...shown }: { readonly name: string; readonly children: ReactNode } & Omit<ComponentProps<'a'>, 'href'>) {
  const { id } = useCampaign();
  return (
    <Link {...(shown as object)} to="/c/$campaign/names" params={{ campaign: id }} search={{ name } as never} resetScroll={false}>
      {children}
    </Link>
  );
}
