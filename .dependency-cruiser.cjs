/** What each floor may import; an arrow points towards the ground only. A floor may always import itself. */
const floors = {
  domain: [],
  locales: [],
  db: ['domain'],
  integrations: ['domain'],
  emails: ['domain', 'locales'],
  workflows: ['domain', 'db', 'integrations'],
  jobs: ['workflows', 'emails', 'integrations', 'domain'],
  app: ['workflows', 'db/queries', 'domain', 'locales'],
  // The command line is a second composition root: what needs the portal opens it through the server's own putting-together.
  cli: ['workflows', 'db', 'integrations', 'domain', 'locales', 'server/operator'],
}

const ours = [...Object.keys(floors), 'server', 'tests']
const anyOf = (places) => `^(${places.join('|')})(/|\\.ts$)`

const floorRules = Object.entries(floors).map(([floor, allowed]) => ({
  name: `floor-${floor}`,
  severity: 'error',
  comment: `${floor}/ imports ${allowed.length ? allowed.join(', ') : 'nothing of ours'}`,
  from: { path: `^${floor}/` },
  to: { path: anyOf(ours), pathNot: anyOf([floor, ...allowed]) },
}))

module.exports = {
  forbidden: [
    ...floorRules,
    {
      name: 'server-without-tests',
      severity: 'error',
      from: { path: '^(server/|server\\.ts$)' },
      to: { path: '^tests/' },
    },
    {
      name: 'domain-does-no-io',
      severity: 'error',
      comment: 'domain/ and locales/ read no clock, file, network or environment: none of the modules of Node itself',
      from: { path: '^(domain|locales)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'domain-knows-no-framework',
      severity: 'error',
      comment: 'the rules stand on zod and Temporal alone',
      from: { path: '^domain/' },
      to: { path: 'node_modules', pathNot: 'node_modules/(zod|temporal-polyfill|temporal-spec)/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'declared',
      severity: 'error',
      comment: 'every package is in package.json',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'portal-runs-without-dev-packages',
      severity: 'error',
      comment: 'what runs in production may import development packages as types or behind import() only',
      from: { path: anyOf(Object.keys(floors).concat('server')), pathNot: '^app/routes\\.ts$' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only', 'dynamic-import'],
        pathNot: 'node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build(\\.new)?|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
}
