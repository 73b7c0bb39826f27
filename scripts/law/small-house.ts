// A house with one file in each room, in which nothing is wrong.

export type House = Record<string, string>

const importing = (...paths: string[]) => paths.map((path) => `import '${path}'\n`).join('')

export const HOUSE: House = {
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      module: 'esnext',
      moduleResolution: 'bundler',
      jsx: 'react-jsx',
      paths: { '@/*': ['./*'] },
    },
  }),
  'app/[locale]/page.tsx': importing('@/components/cases/card', '@/lib/cases/queries'),
  'app/staff/cases/page.tsx': importing('@/lib/auth/viewer', '@/lib/cases/queries'),
  'app/staff/cases/actions.ts': importing('@/lib/auth/viewer', '@/lib/cases/commands'),
  'app/staff/cases/export/route.ts': importing('@/lib/auth/viewer'),
  'components/cases/card.tsx': importing(
    '@/components/ui/button',
    '@/lib/cases/label',
    '@/lib/http/status',
  ),
  'components/ui/button.tsx': importing('react'),
  'components/staff/bar.tsx': importing('@/components/ui/button'),
  'lib/db.ts': importing('@prisma/adapter-pg', '@/prisma/generated/client', './env'),
  'lib/env.ts': importing('zod'),
  'lib/auth/viewer.ts': importing('next/headers', '../db'),
  'lib/audit/write.ts': importing('../db'),
  'lib/cases/queries.ts': importing('../db', './label'),
  'lib/cases/commands.ts': importing('../audit/write', './label'),
  'lib/cases/label.ts': importing('zod'),
  'lib/crypto/digest.ts': importing('node:crypto'),
  'lib/storage/disk.ts': importing('node:fs/promises'),
  'lib/http/status.ts': importing('next/navigation'),
  'lib/http/origin.ts': importing('../env'),
  'prisma/generated/client.ts': '',
  'prisma/factories.ts': importing('../lib/cases/label'),
  'e2e/log-a-message.spec.ts': importing('../prisma/factories', '../lib/cases/label'),
}

/** The same house with more said in some of its files, or with more files. */
export const withImports = (offences: Record<string, string>): House => ({
  ...HOUSE,
  ...Object.fromEntries(
    Object.entries(offences).map(([file, path]) => [file, (HOUSE[file] ?? '') + importing(path)]),
  ),
})
