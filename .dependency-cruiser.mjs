// The boundaries of the house (see ARCHITECTURE.md). Each is an error; a boundary that only warns is not one.
const TESTS = '\\.(test|spec)\\.tsx?$'
const SLICES = '^apps/server/src'

export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one idea split in the wrong place.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere, or to a package this workspace does not name.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'packages-import-no-app',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(apps|bench|e2e|tools)/' },
    },
    {
      name: 'packages-by-name',
      comment: "Another package is reached by its name, so that its exports decide what is public; never by '../../'.",
      severity: 'error',
      from: { path: '^(packages/[^/]+|apps/[^/]+|bench|e2e|tools)/' },
      to: {
        path: '^packages/',
        pathNot: '^$1/',
        dependencyTypes: ['local'],
        dependencyTypesNot: ['aliased-workspace'],
      },
    },
    {
      name: 'slices-by-their-door',
      comment: 'Another slice is reached through its index.ts; platform through the files or doors at its top.',
      severity: 'error',
      from: { path: `${SLICES}/([^/]+)` },
      to: {
        path: `${SLICES}/[^/]+/`,
        pathNot: [
          `${SLICES}/$1/`,
          `${SLICES}/[^/]+/(testing/)?index\\.ts$`,
          `${SLICES}/platform/([^/]+|[^/]+/index)\\.ts$`,
        ],
      },
    },
    {
      name: 'platform-knows-no-slice',
      comment: 'What would make sense in a library lending system knows no civil-affairs word.',
      severity: 'error',
      from: { path: `${SLICES}/platform/`, pathNot: TESTS },
      to: { path: `${SLICES}/`, pathNot: `${SLICES}/platform/` },
    },
    {
      name: 'domain-is-pure',
      comment:
        'What may happen next is decided without I/O: from packages/domain, packages/life and the same room only.',
      severity: 'error',
      from: { path: '^(apps/[^/]+/src/[^/]+/domain)/', pathNot: TESTS },
      to: { pathNot: ['^packages/(domain|life)/', '^$1/'] },
    },
    {
      name: 'domain-of-a-room-is-pure',
      comment:
        'What may happen next is decided without I/O: from packages/domain, packages/life and the same room only.',
      severity: 'error',
      from: { path: '^(apps/[^/]+/src/[^/]+/[^/]+/domain)/', pathNot: TESTS },
      to: { pathNot: ['^packages/(domain|life)/', '^$1/'] },
    },
    {
      name: 'engine-is-pure',
      comment: 'The engine decides the same in the server and in the browser: nothing of Node.',
      severity: 'error',
      from: { path: '^packages/(policy-engine|domain|contract|life)/', pathNot: [TESTS, '/src/testing/'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'desk-not-from-server',
      comment: 'The desk knows the server by the contract alone.',
      severity: 'error',
      from: { path: '^apps/(desk|field)/' },
      to: { path: '^apps/server/' },
    },
    {
      name: 'server-not-from-desk',
      severity: 'error',
      from: { path: '^apps/server/' },
      to: { path: '^apps/(desk|field)/' },
    },
    {
      name: 'bench-and-stories-are-ends',
      severity: 'error',
      from: { pathNot: '^(bench|e2e)/' },
      to: { path: '^(bench|e2e)/' },
    },
    {
      name: 'peers-only-in-bench',
      comment: "Other people's engines are compared with, never built upon.",
      severity: 'error',
      from: { pathNot: '^bench/' },
      to: { path: 'node_modules/(json-rules-engine|@gorules/zen-engine[^/]*|publicodes)/' },
    },
    {
      name: 'tests-are-imported-by-nobody',
      severity: 'error',
      from: {},
      to: { path: TESTS },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^((apps|packages)/[^/]+|bench|e2e)/(dist|out|coverage)/' },
    // A type is a dependency too: the boundaries hold for what the reader must know, not only for what runs.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
