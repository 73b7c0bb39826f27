import { useLocale } from 'next-intl'
import { cn } from '@/components/ui/cn'
import type { PublicPhotograph } from '@/lib/cases/public-case'
import { type FocalPlace, placeOf } from '@/lib/photographs/focal'
import { picturePath } from '@/lib/routes'

// A policy that allows no style attribute leaves one class for each place.
const POSITIONS = {
  top_left: 'object-[0%_0%]',
  top: 'object-[50%_0%]',
  top_right: 'object-[100%_0%]',
  left: 'object-[0%_50%]',
  centre: 'object-[50%_50%]',
  right: 'object-[100%_50%]',
  bottom_left: 'object-[0%_100%]',
  bottom: 'object-[50%_100%]',
  bottom_right: 'object-[100%_100%]',
} as const satisfies Record<FocalPlace, string>

/** Where the picture of a name is asked for. */
export type PictureAt = (name: string) => string

type Props = {
  of: PublicPhotograph
  /** Left out: where everybody finds it. What is not public yet is elsewhere. */
  pictureAt?: PictureAt | undefined
  /** How wide it is on the page, as in the attribute of the same name. */
  sizes: string
  /** It is seen first, and is asked for before everything else. */
  first?: boolean
  className?: string
}

/** A photograph cut upright, so that what matters in it stays. Its words say what it shows. */
export function Picture(props: Props) {
  const { of, sizes, first = false, pictureAt = picturePath, className } = props
  const { alt, focal, variants } = of
  const locale = useLocale()
  const [smallest] = variants
  if (!smallest) return null
  return (
    // What Next would make of it, lib/pictures has made already.
    // eslint-disable-next-line @next/next/no-img-element
    <img
      src={pictureAt(smallest.name)}
      srcSet={variants.map(({ name, width }) => `${pictureAt(name)} ${width}w`).join(', ')}
      sizes={sizes}
      width={4}
      height={5}
      alt={alt.text}
      lang={alt.lang === locale ? undefined : alt.lang}
      loading={first ? 'eager' : 'lazy'}
      fetchPriority={first ? 'high' : 'auto'}
      decoding="async"
      className={cn(
        'block aspect-[4/5] h-auto w-full rounded-md bg-surface-sunken object-cover',
        POSITIONS[placeOf(focal)],
        className,
      )}
    />
  )
}
