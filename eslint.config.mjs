import nextVitals from 'eslint-config-next/core-web-vitals'
import nextTypescript from 'eslint-config-next/typescript'

const shell = [
  'lib/db.ts',
  'lib/env.ts',
  'lib/auth/{auth,viewer}.ts',
  'lib/*/{queries,commands,write}.ts',
  'lib/doctor/examine-*.ts',
  'lib/http/**',
  'lib/crypto/**',
  'lib/storage/{disk,bucket}.ts',
  'lib/pictures/{engine,make,share-image}.ts',
  'lib/i18n/request.ts',
]
const tests = ['**/*.{test,testing}.{ts,tsx}', 'e2e/**']
// What runs before or beside the application and is told by its environment what to do.
const tools = ['scripts/**', 'prisma/**', '*.config.{ts,mjs}', ...tests]

const environment = {
  selector:
    'MemberExpression[object.name="process"][property.name="env"], MemberExpression[object.name="process"][property.value="env"]',
  message: 'The environment is read in lib/env.ts alone.',
}
const transaction = {
  selector: 'CallExpression[callee.property.name="$transaction"]',
  message: 'Writes go through write() in lib/audit/write.ts, so each leaves a trace.',
}
const inlineStyle = {
  selector: 'JSXAttribute[name.name="style"]',
  message: 'The content security policy refuses style attributes: use a class.',
}
const PHYSICAL =
  '(^|[\\s:])-?((m|p|scroll-m|scroll-p)[lr]|left|right|border-[lr]|rounded-([lr]|[tb][lr]))-(\\d|px|auto|full|\\[|\\(|[a-z])|(^|[\\s:])((text|float|clear)-(left|right)|border-[lr]|rounded-([lr]|[tb][lr]))(?=$|\\s)'
// A class that shows or hides something from some width of the screen on.
const WIDTH = '(max-)?(sm|md|lg|xl|2xl):'
const BY_WIDTH = `(^|\\s)(${WIDTH}(hidden|invisible|visible|sr-only|not-sr-only)(\\s|$)|hidden\\s(.*\\s)?${WIDTH})`
/** @param {string} pattern @param {string} message */
const classes = (pattern, message) =>
  ['Literal[value', 'TemplateElement[value.raw'].map((start) => ({
    selector: `JSXAttribute[name.name="className"] ${start}=/${pattern}/], CallExpression[callee.name="cn"] ${start}=/${pattern}/]`,
    message,
  }))
const physical = classes(
  PHYSICAL,
  'Half of our readers read from the other side: use ms- me- ps- pe- start- end-.',
)
const byWidth = classes(
  BY_WIDTH,
  'Everybody gets the same, however wide the screen: lay it out anew instead of hiding it.',
)
const purity = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'A rule is told the time: take `now` as an argument.',
  },
  {
    selector:
      'CallExpression[callee.object.name="Date"][callee.property.name="now"], MemberExpression[object.name="Temporal"][property.name="Now"], CallExpression[callee.object.name="performance"]',
    message: 'A rule is told the time: take `now` as an argument.',
  },
  {
    selector:
      'CallExpression[callee.object.name="Math"][callee.property.name="random"], MemberExpression[object.name="crypto"]',
    message: 'A rule draws no lots: take the value as an argument.',
  },
  {
    selector: ':function[async=true], AwaitExpression, NewExpression[callee.name="Promise"]',
    message: 'A rule waits for nothing: keep async in queries.ts and commands.ts.',
  },
  {
    selector: 'CallExpression[callee.name="fetch"]',
    message: 'A rule asks nobody: keep input and output in the shell.',
  },
]
const screen = [environment, transaction, inlineStyle, ...physical, ...byWidth]
// A later entry of the same rule replaces an earlier one, so each names its whole list.
/** @param {{ selector: string, message: string }[]} selectors */
const restricted = (...selectors) =>
  /** @type {import('eslint').Linter.RulesRecord} */ ({
    'no-restricted-syntax': ['error', ...selectors],
  })

// The plugin that eslint-config-next brings, with its strict rules instead of the six that it turns on.
const a11y = nextVitals.find(({ plugins }) => plugins?.['jsx-a11y'])?.plugins?.['jsx-a11y']
const accessibility =
  /** @type {{ flatConfigs: { strict: { rules: import('eslint').Linter.RulesRecord } } }} */ (
    /** @type {unknown} */ (a11y)
  ).flatConfigs.strict.rules

const config = [
  { ignores: ['.next/**', '.data/**', 'prisma/generated/**', 'next-env.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...nextVitals,
  ...nextTypescript,
  {
    files: ['**/*.{ts,tsx,mjs}'],
    rules: {
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: 'error',
      // Plain links on purpose: no prefetching, no script, one way for every address.
      '@next/next/no-html-link-for-pages': 'off',
      'import/no-anonymous-default-export': 'off',
      // Meant for the older router; a whole document of ours has a head.
      '@next/next/no-head-element': 'off',
    },
  },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // A file of messages is only a type where its keys are wanted.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['**/*.tsx'],
    rules: {
      ...accessibility,
      // A table that scrolls by itself must be reachable without a mouse.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region'] }],
    },
  },
  { files: ['**/*.{ts,tsx}'], ignores: tools, rules: restricted(...screen) },
  {
    files: ['lib/**/*.ts'],
    ignores: [...shell, ...tests],
    rules: restricted(...screen, ...purity),
  },
  { files: ['lib/env.ts', 'instrumentation.ts'], rules: restricted(transaction) },
  { files: ['lib/audit/write.ts'], rules: restricted(environment) },
  { files: ['scripts/**/*.ts', 'prisma/**/*.ts'], ignores: tests, rules: restricted(transaction) },
]

export default config
