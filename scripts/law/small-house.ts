// A house with one file in each room, in which nothing is wrong.

export type House = Record<string, string>

const use = (...paths: string[]) => paths.map((path) => `import '${path}'\n`).join('')

export const HOUSE: House = {
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      module: 'esnext',
      moduleResolution: 'bundler',
      jsx: 'react-jsx',
      paths: { '@/*': ['./*'] },
    },
  }),
  'app/[locale]/page.tsx': use('@/components/cases/card', '@/lib/cases/queries'),
  'app/staff/cases/page.tsx': use('@/lib/auth/viewer', '@/lib/cases/queries'),
  'app/staff/cases/actions.ts': use('@/lib/auth/viewer', '@/lib/cases/commands'),
  'app/staff/cases/export/route.ts': use('@/lib/auth/viewer'),
  'components/cases/card.tsx': use(
    '@/components/ui/button',
    '@/lib/cases/label',
    '@/lib/http/status',
  ),
  'components/ui/button.tsx': use('react'),
  'components/staff/bar.tsx': use('@/components/ui/button'),
  'lib/db.ts': use('@prisma/adapter-pg', '@/prisma/generated/client', './env'),
  'lib/env.ts': use('zod'),
  'lib/auth/viewer.ts': use('next/headers', '../db'),
  'lib/audit/write.ts': use('../db'),
  'lib/cases/queries.ts': use('../db', './label'),
  'lib/cases/commands.ts': use('../audit/write', './label'),
  'lib/cases/label.ts': use('zod'),
  'lib/crypto/digest.ts': use('node:crypto'),
  'lib/http/status.ts': use('next/navigation'),
  'lib/http/origin.ts': use('../env'),
  'prisma/generated/client.ts': '',
  'prisma/factories.ts': use('../lib/cases/label'),
  'e2e/log-a-message.spec.ts': use('../prisma/factories', '../lib/cases/label'),
}

/** The same house with more said in some of its files, or with more files. */
export const withImports = (offences: Record<string, string>): House => ({
  ...HOUSE,
  ...Object.fromEntries(
    Object.entries(offences).map(([file, path]) => [file, (HOUSE[file] ?? '') + use(path)]),
  ),
})
