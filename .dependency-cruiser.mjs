// The import directions of the house. A stage of the pipeline imports only the stages before it and
// the domain; edges import the domain and ports; only program.ts, program/ and house.ts put everything together.
const stages = [
  'text',
  'article',
  'claims',
  'stories',
  'compare',
  'proposals',
  'warnings',
  'report',
  'reply',
  'memory',
  'watch',
  'wording',
  'digest',
  'draft',
  'desk',
]

const stageRules = stages.map((stage, index) => ({
  name: `${stage}-imports-only-earlier-stages`,
  severity: 'error',
  from: { path: `^src/${stage}/` },
  to: { path: `^src/(${stages.slice(index + 1).join('|') || 'no-later-stage'})/` },
}))

export default {
  forbidden: [
    ...stageRules,
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'src-imports-no-edge',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(adapters|jobs|(main|program|house)\\.ts|program/|test)' },
    },
    {
      name: 'src-is-pure',
      comment: 'No network, file system, process or environment in the newsroom logic.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: '^(node:)?(fs|http|https|net|tls|dns|child_process|cluster|worker_threads|process|os|dgram)(/|$)',
      },
    },
    {
      name: 'src-knows-no-service',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/(bullmq|ioredis|undici|openai|discord\\.js|@slack|pino)/' },
    },
    {
      name: 'jobs-import-no-adapter',
      severity: 'error',
      from: { path: '^jobs/' },
      to: { path: '^(adapters|(main|program|house)\\.ts|program/)' },
    },
    {
      name: 'adapters-import-no-root',
      severity: 'error',
      from: { path: '^adapters/' },
      to: { path: '^((main|program|house)\\.ts|program/)' },
    },
    {
      name: 'chat-adapters-stand-alone',
      severity: 'error',
      from: { path: '^adapters/chat/([^/]+)/' },
      to: { path: '^adapters/chat/([^/]+)/', pathNot: '^adapters/chat/$1/' },
    },
    {
      name: 'no-test-in-product',
      severity: 'error',
      from: { path: '^(src|adapters|jobs|(main|program|house)\\.ts|program/)' },
      to: { path: '^test/' },
    },
    {
      name: 'no-unlisted-package',
      severity: 'error',
      from: { path: '^(src|adapters|jobs|(main|program|house)\\.ts|program/)' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], pathNot: 'node_modules/@types/' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)fixtures/|^test/peers/discord/node_modules' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
}
