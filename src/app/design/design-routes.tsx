import { ChangesPage } from '#features/designer/changes/changes-page.tsx';
import { EditionsPage } from '#features/designer/editions/editions-page.tsx';
import { NamesPage } from '#features/designer/names/names-page.tsx';
import { ProblemsPage } from '#features/designer/problems/problems-page.tsx';
import { RulePage } from '#features/designer/rules/rule-page.tsx';
import { RulesPage } from '#features/designer/rules/rules-page.tsx';
import { outlookOn } from '../simulate/outlook.tsx';
import { DesignDesk } from './design-desk.tsx';
import './design-texts.ts';

/** The list of rules, at the desk of the designer. */
export function RulesRoute() {
  return (
    <DesignDesk>
      <RulesPage />
    </DesignDesk>
  );
}

/** One rule, likewise. */
export function RuleRoute() {
  return (
    <DesignDesk>
      <RulePage />
    </DesignDesk>
  );
}

/** What the verifiers find, likewise. */
export function ProblemsRoute() {
  return (
    <DesignDesk>
      <ProblemsPage />
    </DesignDesk>
  );
}

/** What the draft changes, likewise. */
export function ChangesRoute() {
  return (
    <DesignDesk>
      <ChangesPage />
    </DesignDesk>
  );
}

/** The way of a draft into force, likewise. */
export function EditionsRoute() {
  return (
    <DesignDesk>
      <EditionsPage />
    </DesignDesk>
  );
}

/** The parameters and facts, likewise. */
export function NamesRoute() {
  return (
    <DesignDesk>
      <NamesPage outlook={outlookOn} />
    </DesignDesk>
  );
}
