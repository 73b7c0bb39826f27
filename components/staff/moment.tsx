import { useFormatter } from 'next-intl'

/** An instant, with its time zone. */
export function Moment({ at }: { at: Date }) {
  const format = useFormatter()
  return (
    <time dateTime={at.toISOString()}>
      {format.dateTime(at, {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZoneName: 'short',
      })}
    </time>
  )
}
