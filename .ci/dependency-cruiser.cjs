// The arrows that must never be, each with the sentence that whoever breaks it gets to read.
const src = '^src/';
const core = '^src/(domain|logic|charts|engine|simulation)/';
/** The benchmark measures the peers side by side with our own, so it may name them. */
const bench = '^src/cli/bench';

const never = (name, [from, to], comment) => ({ name, severity: 'error', comment, from: { path: from }, to: { path: to } });

/** A layer sees itself and the layers named; nothing else of the house. */
const layer = (name, allowed, comment) => ({
  name: `layer-${name}`,
  severity: 'error',
  comment,
  from: { path: `${src}${name}/` },
  to: {
    path: ['^src/', '^machines/', '^rules/', '^tests/'],
    pathNot: [name, ...allowed].map((each) => (each === 'machines' || each === 'rules' ? `^${each}/` : `${src}${each}/`)),
  },
});

/** A package that only some places may know. */
const behind = (name, packages, [allowed, comment]) => ({
  name,
  severity: 'error',
  comment,
  from: { path: ['^src/', '^machines/', '^rules/'], pathNot: allowed },
  to: { path: `node_modules/${packages}` },
});

const layers = [
  layer('domain', [], 'The vocabulary leans on nobody.'),
  layer('logic', ['domain'], 'Rules know facts, not charts or campaigns.'),
  layer('charts', ['domain'], 'Charts name rules by id; they never evaluate them.'),
  layer('engine', ['domain', 'logic', 'charts'], 'The core has no storage and no screens.'),
  layer('simulation', ['domain', 'logic', 'charts', 'engine'], 'Simulated and real campaigns run the same definition; a simulation keeps nothing.'),
  layer('files', ['domain'], 'The doors of files read what strangers wrote and write what others open; what it means is for those who ask.'),
  layer('storage', ['domain', 'engine', 'files'], 'Adapters implement engine/ports.ts and know nothing of who calls.'),
  layer('ui', [], 'Widgets know nothing of campaigns.'),
  layer('i18n', ['domain'], 'Sentences are keyed by the codes of the domain.'),
  layer(
    'workspace',
    ['domain', 'engine', 'files', 'ui', 'i18n'],
    'The desk at which the features sit: the open campaign, handed to them by the app; it knows no page and no storage.',
  ),
  layer(
    'features',
    ['domain', 'logic', 'charts', 'engine', 'simulation', 'files', 'ui', 'i18n', 'workspace'],
    'Features reach storage and shipped data only through the composition root.',
  ),
  layer(
    'cli',
    ['domain', 'logic', 'charts', 'engine', 'simulation', 'storage', 'files', 'i18n', 'machines', 'rules'],
    'The command line is the engine without a browser: no screens.',
  ),
  never(
    'nobody-imports-the-roots',
    ['^(src/(?!app/|cli/)|machines/|rules/)', '^src/(app|cli)/'],
    'Composition happens at the outermost place, and nothing leans on it.',
  ),
  never('app-without-cli', ['^src/app/', '^src/cli/'], 'The page does not carry the command line.'),
  {
    name: 'features-are-islands',
    severity: 'error',
    comment: 'Compose features in app/, never sideways.',
    from: { path: '^src/features/([^/]+)/' },
    to: { path: '^src/features/', pathNot: '^src/features/$1/' },
  },
  never('nothing-imports-tests', ['^(src|machines|rules)/', '^tests/'], 'Tests look at code, not the reverse.'),
];

const replay = [
  never(
    'replay-never-evaluates',
    ['^src/engine/evolve/', '^src/(logic|charts)/|^src/engine/(?!evolve/)'],
    'K3: old logs must fold the same after rules and charts change, so folding cannot even name them.',
  ),
  never(
    'views-never-evaluate',
    ['^src/engine/views/', '^src/(logic|charts)/|^src/engine/decide/'],
    'A screen shows what the log says; a view that asked rules or charts again could show something else.',
  ),
];

const data = [
  never('definitions-are-data', ['^(machines|rules)/', '^src/(?!domain/)|node_modules'], 'Shipped definitions hold data and the types of the domain only.'),
  {
    name: 'definitions-take-only-types',
    severity: 'error',
    comment: 'Shipped definitions must survive JSON: they may take the types of the domain, never its functions.',
    from: { path: '^(machines|rules)/' },
    to: { path: '^src/', dependencyTypesNot: ['type-only'] },
  },
  never('only-the-roots-ship-definitions', ['^src/(?!app/|cli/)', '^(machines|rules)/'], "The engine must run a stranger's definitions as well as ours."),
];

const packages = [
  behind(
    'core-without-dom',
    '(react|react-dom|@types/react|@types/react-dom|antd|@ant-design|@xyflow|elkjs|@tanstack|i18next|react-i18next|@xstate|localforage)/',
    ['^(?!src/(domain|logic|charts|engine|simulation)/)', 'The core runs in a worker, on a server and in a test: it knows no page.'],
  ),
  {
    name: 'core-without-node',
    severity: 'error',
    comment: 'The core runs in a browser as well: it knows no files, processes or sockets.',
    from: { path: core },
    to: { dependencyTypes: ['core'] },
  },
  behind('xstate-behind-charts', 'xstate/', [
    ['^src/charts/', '^src/features/.+\\.machine\\.ts$', bench],
    'One folder knows the version of XState; a flow of screens stands in its own .machine.ts.',
  ]),
  behind('xstate-react-in-features', '@xstate/', [
    '^src/features/',
    'XState drives screen flows only inside the feature that has them; the engine has no hooks.',
  ]),
  behind('json-logic-behind-logic', 'json-logic', [['^src/logic/', bench], 'One folder knows JSON-Logic as others have it.']),
  behind('react-at-the-edge', '(react|react-dom|@types/react|@types/react-dom|antd|@ant-design|@xyflow|@tanstack|react-i18next)/', [
    '^src/(ui|workspace|features|app)/',
    'React stops at ui, workspace, features and app.',
  ]),
  behind('archives-and-xml-behind-files', '(fflate|saxes)/', [['^src/files/'], 'One folder opens archives and XML, and counts while it reads.']),
  behind('localforage-behind-storage', 'localforage', ['^src/storage/', 'One folder knows how the browser keeps things.']),
  {
    name: 'shipped-code-needs-dependencies',
    severity: 'error',
    comment: 'What runs at the user must stand under dependencies, not under devDependencies.',
    from: { path: src, pathNot: bench },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  },
];

const general = [
  {
    name: 'no-cycles',
    severity: 'error',
    comment: 'Files in a circle can only be understood, moved and tested together; type-only circles count too.',
    from: {},
    to: { circular: true },
  },
  { name: 'no-unresolved', severity: 'error', comment: 'An import that leads nowhere fails only when it is run.', from: {}, to: { couldNotResolve: true } },
  {
    name: 'no-orphans',
    severity: 'error',
    comment: 'A file that nobody imports and that imports nothing does no work.',
    from: { orphan: true, path: '^(src|machines|rules)/', pathNot: '(worker|main|\\.d)\\.tsx?$' },
    to: {},
  },
];

module.exports = {
  forbidden: [...general, ...layers, ...replay, ...data, ...packages],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|public)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
