import { useLocale, useTranslations } from 'next-intl'
import { PageTitle } from '@/components/ui/page-title'
import { setStatus } from '@/lib/http/status'
import { casesPath, homePath, staffPath } from '@/lib/routes'

type Room = 'public' | 'staff'
type Fate = 'missing' | 'gone' | 'away' | 'locked'

const STATUS = { missing: 404, gone: 410, away: 503, locked: 503 } as const satisfies Record<
  Fate,
  number
>

/** There is nothing here. Answers 404. */
export const Missing = ({ room = 'public' }: { room?: Room }) => (
  <Absent fate="missing" room={room} />
)

/** There was something here, and it was withdrawn: one neutral sentence. Answers 410. */
export const Gone = ({ room = 'public' }: { room?: Room }) => <Absent fate="gone" room={room} />

/** The database is away. Answers 503. */
export const Away = ({ room = 'public' }: { room?: Room }) => <Absent fate="away" room={room} />

/** The record was sealed with other keys than this server has. Answers 503. */
export const Locked = () => <Absent fate="locked" room="staff" />

function Absent({ fate, room }: { fate: Fate; room: Room }) {
  setStatus(STATUS[fate])
  const t = useTranslations('errors')
  const locale = useLocale()
  const ways =
    room === 'staff'
      ? [{ href: staffPath(), words: t('toHome') }]
      : [
          { href: casesPath(locale), words: t('toCases') },
          { href: homePath(locale), words: t('toHome') },
        ]
  return (
    <>
      <meta name="robots" content="noindex" />
      <PageTitle lead={t(`${fate}.body`)}>{t(`${fate}.title`)}</PageTitle>
      <ul className="space-y-2">
        {ways.map(({ href, words }) => (
          <li key={href}>
            <a href={href}>{words}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
