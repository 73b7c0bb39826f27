import { useTranslations } from 'next-intl'
import { PortraitPlaceholder } from '@/components/ui/portrait-placeholder'
import type { PublicPhotograph } from '@/lib/cases/public-case'
import { InItsLanguage } from './local-text'
import { Picture, type PictureAt } from './picture'

type Props = {
  photograph: PublicPhotograph | null
  pictureAt?: PictureAt | undefined
}

/** The picture on a case page; where none is published, a placeholder that says so. */
export function Portrait({ photograph, pictureAt }: Props) {
  const t = useTranslations('cases.page')
  const words = useTranslations('photographs')
  if (photograph === null)
    return (
      <div role="img" aria-label={t('noPhoto')} className="w-28 shrink-0 sm:w-52 print:hidden">
        <PortraitPlaceholder />
      </div>
    )
  const { caption, credit, licence } = photograph
  return (
    <figure className="w-44 shrink-0 space-y-2 sm:w-64">
      <Picture
        of={photograph}
        sizes="(min-width: 40rem) 16rem, 11rem"
        first
        pictureAt={pictureAt}
      />
      <figcaption className="space-y-1 text-sm">
        {caption && (
          <p>
            <InItsLanguage of={caption} />
          </p>
        )}
        <p className="break-words text-muted">{words('byline', { credit, licence })}</p>
      </figcaption>
    </figure>
  )
}
