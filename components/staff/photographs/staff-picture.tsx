import { useTranslations } from 'next-intl'
import { staffPicturePath } from '@/lib/routes'
import type { StaffPhotograph } from '@/lib/photographs/photograph'

/** A photograph as a whole, as everybody would see it, or as it waits to be described. */
export function StaffPicture({
  photograph: { values, variants },
}: {
  photograph: StaffPhotograph
}) {
  const t = useTranslations('photographs.staff')
  const picture = variants.find(({ width }) => width >= 640) ?? variants.at(-1)
  if (!picture) return null
  return (
    // What Next would make of it, lib/pictures has made already.
    // eslint-disable-next-line @next/next/no-img-element
    <img
      src={staffPicturePath(picture.name)}
      width={picture.width}
      height={picture.height}
      alt={values.alt || t('noAlt')}
      loading="lazy"
      className="h-auto max-h-80 w-auto max-w-full rounded-md bg-surface-sunken"
    />
  )
}
