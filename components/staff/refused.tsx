import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { toRefusal } from '@/lib/forms/codes'

/** Says why a button did nothing, as the address tells; nothing when it tells nothing. */
export function Refused({ code }: { code: string | string[] | undefined }) {
  const t = useTranslations('staff.form.refusal')
  return typeof code === 'string' ? <Notice kind="wrong" title={t(toRefusal(code))} /> : null
}
