import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import type { ListSearch } from '#features/runner/list/list-search.ts';
import { CrashPage } from './shell/crash-page.tsx';
import { HomeRoute } from './home-route.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';

const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage, errorComponent: CrashPage });
const homeRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: HomeRoute });
const gate = lazyRouteComponent(() => import('./campaign/campaign-gate.tsx'), 'CampaignGate');
const storage = lazyRouteComponent(() => import('./storage/storage-route.tsx'), 'StorageRoute');
const storageRoute = createRoute({ getParentRoute: () => rootRoute, path: '/storage', component: storage, errorComponent: CrashPage });
const campaignRoute = createRoute({ getParentRoute: () => rootRoute, path: '/c/$campaign', component: gate, errorComponent: CrashPage });

const board = lazyRouteComponent(() => import('#features/runner/board/board-page.tsx'), 'BoardPage');
const unit = lazyRouteComponent(() => import('#features/runner/unit/unit-page.tsx'), 'UnitPage');
const officers = lazyRouteComponent(() => import('#features/runner/officer/officers-page.tsx'), 'OfficersPage');
const officer = lazyRouteComponent(() => import('#features/runner/officer/officer-page.tsx'), 'OfficerPage');
const issues = lazyRouteComponent(() => import('#features/runner/issue/issues-page.tsx'), 'IssuesPage');
const issue = lazyRouteComponent(() => import('#features/runner/issue/issue-page.tsx'), 'IssuePage');
const records = lazyRouteComponent(() => import('#features/runner/record/records-page.tsx'), 'RecordsPage');
const record = lazyRouteComponent(() => import('#features/runner/record/record-page.tsx'), 'RecordPage');
const rules = lazyRouteComponent(() => import('./design/design-routes.tsx'), 'RulesRoute');
const rule = lazyRouteComponent(() => import('./design/design-routes.tsx'), 'RuleRoute');
const problems = lazyRouteComponent(() => import('./design/design-routes.tsx'), 'ProblemsRoute');
const names = lazyRouteComponent(() => import('./design/design-routes.tsx'), 'NamesRoute');
const changes = lazyRouteComponent(() => import('./design/design-routes.tsx'), 'ChangesRoute');
const simulate = lazyRouteComponent(() => import('./simulate/simulate-route.tsx'), 'SimulateRoute');
const behaviour = lazyRouteComponent(() => import('./simulate/behaviour-route.tsx'), 'BehaviourRoute');
const editions = lazyRouteComponent(() => import('./design/design-routes.tsx'), 'EditionsRoute');

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** What the board shows: a lamp, in one stage or in all, and one kind of unit. */
export interface BoardSearch {
  readonly stage?: string | undefined;
  readonly lamp?: string | undefined;
  readonly kind?: string | undefined;
}

const listSearch = (search: Record<string, unknown>): ListSearch => ({
  unit: text(search['unit']),
  phase: text(search['phase']),
  lamp: text(search['lamp']),
  q: text(search['q']),
});
const boardSearch = (search: Record<string, unknown>): BoardSearch => ({
  stage: text(search['stage']),
  lamp: text(search['lamp']),
  kind: text(search['kind']),
});
const stageSearch = (search: Record<string, unknown>): { readonly stage?: string | undefined } => ({ stage: text(search['stage']) });
const subjectSearch = (search: Record<string, unknown>): { readonly subject?: string | undefined } => ({ subject: text(search['subject']) });

const under = () => campaignRoute;
const routeTree = rootRoute.addChildren([
  homeRoute,
  storageRoute,
  campaignRoute.addChildren([
    createRoute({ getParentRoute: under, path: '/', component: board, validateSearch: boardSearch }),
    createRoute({ getParentRoute: under, path: 'board', component: board, validateSearch: boardSearch }),
    createRoute({ getParentRoute: under, path: 'unit/$unit', component: unit, validateSearch: stageSearch }),
    createRoute({ getParentRoute: under, path: 'officers', component: officers, validateSearch: listSearch }),
    createRoute({ getParentRoute: under, path: 'officer/$id', component: officer }),
    createRoute({ getParentRoute: under, path: 'issues', component: issues, validateSearch: listSearch }),
    createRoute({ getParentRoute: under, path: 'issue/$id', component: issue }),
    createRoute({ getParentRoute: under, path: 'records/$kind', component: records, validateSearch: listSearch }),
    createRoute({ getParentRoute: under, path: 'record/$kind/$id', component: record }),
    createRoute({ getParentRoute: under, path: 'rules', component: rules }),
    createRoute({ getParentRoute: under, path: 'rules/$rule', component: rule, validateSearch: subjectSearch }),
    createRoute({ getParentRoute: under, path: 'problems', component: problems }),
    createRoute({ getParentRoute: under, path: 'names', component: names }),
    createRoute({ getParentRoute: under, path: 'changes', component: changes }),
    createRoute({ getParentRoute: under, path: 'editions', component: editions }),
    createRoute({ getParentRoute: under, path: 'behaviour', component: behaviour }),
    createRoute({ getParentRoute: under, path: 'simulate', component: simulate }),
  ]),
]);

/** The addresses of the program. */
export const router = createRouter({ routeTree, defaultPreload: false, scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
