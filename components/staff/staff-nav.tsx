import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { canDraftCase, canJudgeDeeds, canManageUsers } from '@/lib/auth/policy'
import type { Role } from '@/lib/auth/roles'
import {
  deskPath,
  heldDeedsPath,
  newCasePath,
  signOutPath,
  staffCampaignsPath,
  staffCasesPath,
  staffPath,
  usersPath,
} from '@/lib/routes'

type Props = { name: string; role: Role; path: string }

/** Where staff can go, who is signed in, and the way out, which works without JavaScript. */
export function StaffNav({ name, role, path }: Props) {
  const t = useTranslations('staff')
  const deeds = useTranslations('deeds')
  const rooms = [
    { href: staffPath(), words: t('nav.home') },
    { href: staffCasesPath(), words: t('nav.cases') },
    ...(canDraftCase({ role }) ? [{ href: newCasePath(), words: t('nav.newCase') }] : []),
    { href: deskPath(), words: t('nav.desk') },
    { href: staffCampaignsPath(), words: t('nav.campaigns') },
    ...(canJudgeDeeds({ role }) ? [{ href: heldDeedsPath(), words: deeds('nav') }] : []),
    ...(canManageUsers({ role }) ? [{ href: usersPath(), words: t('nav.users') }] : []),
  ]
  return (
    <>
      <nav aria-label={t('nav.label')} className="grow print:hidden">
        <ul className="flex flex-wrap gap-x-2">
          {rooms.map(({ href, words }) => (
            <li key={href}>
              <a
                href={href}
                aria-current={path === href ? 'page' : undefined}
                className="inline-flex min-h-11 items-center border-b-2 border-transparent px-2 font-semibold text-ink no-underline hover:text-accent-strong aria-[current]:border-accent"
              >
                {words}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="ms-auto flex flex-wrap items-center gap-x-4 gap-y-1">
        <p className="text-sm text-muted">
          {t('nav.signedInAs', { name, role: t(`role.${role}`) })}
        </p>
        <form action={signOutPath()} method="post">
          <Button look="quiet">{t('nav.signOut')}</Button>
        </form>
      </div>
    </>
  )
}
