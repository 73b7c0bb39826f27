import { useLocale, useTranslations } from 'next-intl'
import { campaignsPath, casesPath, countriesPath, homePath } from '@/lib/routes'
import { LanguageSwitch } from './language-switch'
import { SiteName } from './site-name'

/** `path` is the address of the page, without its query. */
export function SiteHeader({ path }: { path: string }) {
  const t = useTranslations('layout')
  const locale = useLocale()
  const rooms = [
    { href: casesPath(locale), words: t('nav.cases') },
    { href: campaignsPath(locale), words: t('nav.campaigns') },
    { href: countriesPath(locale), words: t('nav.countries') },
  ]
  return (
    <header className="border-b border-line bg-surface">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2 sm:px-6">
        <SiteName href={homePath(locale)} name={t('siteName')} />
        <nav aria-label={t('nav.label')} className="grow print:hidden">
          <ul className="flex flex-wrap gap-x-2">
            {rooms.map(({ href, words }) => (
              <li key={href}>
                <a
                  href={href}
                  aria-current={
                    path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined
                  }
                  className="inline-flex min-h-11 items-center border-b-2 border-transparent px-2 font-semibold text-ink no-underline hover:text-accent-strong aria-[current]:border-accent"
                >
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <LanguageSwitch path={path} />
      </div>
    </header>
  )
}
