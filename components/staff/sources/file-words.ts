import { useLocale, useTranslations } from 'next-intl'
import type { MediaType } from '@/lib/files/media-type'
import type { SourceFile } from '@/lib/files/stored-file'
import { type Locale, intlTag } from '@/lib/i18n/locales'
import { momentWords } from '../moment-words'

const MEDIA = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/webp': 'webp',
  'text/html': 'html',
  'text/plain': 'text',
  'application/zip': 'zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/octet-stream': 'other',
} as const satisfies Record<MediaType, string>

const UNITS = ['byte', 'kilobyte', 'megabyte'] as const

/** A size as people say it: 2.4 MB. */
export function sizeWords(bytes: number, locale: Locale): string {
  const step = Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1)
  return new Intl.NumberFormat(intlTag(locale), {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    maximumFractionDigits: 1,
  }).format(bytes / 1_000 ** step)
}

/** A file in one line: which copy it is, of what kind, how large, and since when it is kept. */
export function useFileWords(): (file: SourceFile) => string {
  const t = useTranslations('staff.sources')
  const locale = useLocale()
  return ({ role, mediaType, bytes, addedAt }) =>
    t('file.kept', {
      role: t(`file.role.${role}`),
      type: t(`media.${MEDIA[mediaType]}`),
      size: sizeWords(bytes, locale),
      at: momentWords(addedAt, locale),
    })
}
