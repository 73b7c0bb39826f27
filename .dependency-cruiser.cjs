// The one-way rule: app -> components -> lib; inside lib, shell -> rules. The rooms and their
// reasons are in docs; scripts/law/import-law.test.ts plants each offence and sees it caught.
const SHELL = [
  '^lib/(db|env)\\.ts$',
  '^lib/auth/(auth|viewer)\\.ts$',
  '^lib/[^/]+/(queries|commands|write)\\.ts$',
  '^lib/doctor/examine-[a-z]+\\.ts$',
  '^lib/http/',
  '^lib/crypto/',
  // The two ways of keeping a file: a disk and a network.
  '^lib/storage/(disk|bucket)\\.ts$',
  // What decodes and draws, in a library of another language.
  '^lib/pictures/(engine|make|share-image)\\.ts$',
  '^lib/i18n/(request|routing)\\.ts$',
]
const KNOWLEDGE = SHELL.filter((pattern) => pattern !== '^lib/http/')
const TEST = '\\.(test|spec|testing)\\.tsx?$'
const PUBLIC_DOORS =
  '^app/(\\[locale\\]|api|feeds|embed|healthz|photographs|problems|readyz|security\\.txt|share)/'

/** @param {string} name @param {object} from @param {object} to @param {string} comment */
const never = (name, from, to, comment) => ({ name, severity: 'error', from, to, comment })

module.exports = {
  forbidden: [
    never('no-circular', {}, { circular: true }, 'Whoever reads one file can read it alone.'),
    never(
      'lib-knows-no-screen',
      { path: '^lib/' },
      { path: '^(app|components|e2e)/' },
      'Knowledge does not know how it is shown.',
    ),
    never(
      'components-know-no-route',
      { path: '^components/' },
      { path: '^(app|e2e)/' },
      'What people see is the same behind every door.',
    ),
    never(
      'components-never-reach-the-shell',
      { path: '^components/', pathNot: TEST },
      { path: [...KNOWLEDGE, '^lib/http/(?!status\\.ts)'] },
      'A component is given what it shows. It may set the status of its page.',
    ),
    never(
      'ui-knows-no-domain',
      { path: '^components/ui/' },
      { path: '^(components/(?!ui/)|lib/[^/]+/)' },
      'A button knows no case.',
    ),
    never(
      'rules-are-pure',
      { path: '^lib/', pathNot: [...SHELL, TEST] },
      {
        path: [
          ...SHELL,
          '^prisma/',
          '(^|node_modules/)(next|next-auth|next-intl|react|react-dom|server-only|pg|sharp|@prisma)(/|$)',
        ],
      },
      'A rule may use other rules and zod; never the database, Next, React or the shell.',
    ),
    never(
      'rules-have-no-io',
      { path: '^lib/', pathNot: [...SHELL, TEST] },
      { dependencyTypes: ['core'] },
      'A rule touches no file, no socket and no clock.',
    ),
    never(
      'only-db-opens-prisma',
      { path: '^(app|components|lib)/', pathNot: ['^lib/db\\.ts$', TEST] },
      { path: '^prisma/' },
      'The client is made in lib/db.ts and nowhere else. No screen can name a row, not even its type.',
    ),
    never(
      'only-lib-touches-db',
      { path: '^(app|components|e2e)/' },
      { path: '^lib/(db|audit/write)\\.ts$' },
      'Pages ask queries and commands.',
    ),
    never(
      'prisma-knows-only-rules',
      { path: '^prisma/', pathNot: ['^prisma/generated/', TEST] },
      { path: ['^(app|components|e2e)/', ...SHELL] },
      'Factories and demonstration data are given what they need.',
    ),
    never(
      'public-never-reads-staff',
      { path: PUBLIC_DOORS },
      { path: ['^app/(staff|sign-in)/', '^components/staff/', '^lib/auth/viewer\\.ts$'] },
      'What everybody sees is not made of what only staff may see.',
    ),
    never(
      'e2e-stays-outside',
      { path: '^e2e/' },
      { path: ['^(app|components)/', ...SHELL] },
      'A browser test knocks at the door.',
    ),
    never(
      'no-dumping-ground',
      {},
      {
        path: '/(utils?|helpers?|misc|common|shared|services?|managers?)(/|\\.tsx?$)',
        pathNot: ['node_modules', '^prisma/generated/', '^\\.next/'],
      },
      'A file is named after the one thing it is about.',
    ),
  ],
  required: [
    {
      name: 'staff-doors-are-locked',
      severity: 'error',
      comment: 'A layout guards no action and no route: every staff entry asks who is calling.',
      module: { path: '^app/staff/.*(page\\.tsx|route\\.ts|actions\\.ts)$' },
      to: { path: '^lib/auth/viewer\\.ts$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['node_modules', '^prisma/generated/'] },
    moduleSystems: ['es6', 'cjs'],
  },
}
