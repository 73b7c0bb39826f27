import { useTranslations } from 'next-intl'
import type { StaffCase } from '@/lib/cases/staff-case'
import { isFocalPlace } from '@/lib/photographs/focal'

/** The people of a case as choices: by the first of their names. */
export const peopleOf = ({ people }: Pick<StaffCase, 'people'>) =>
  people.map(({ id, names }) => ({ value: id, label: names[0]?.value ?? id }))

/** Says a field of a photograph in words: people by their names, a place by its own. */
export function usePhotographWords(
  caseRecord: Pick<StaffCase, 'people'>,
): (name: string, text: string) => string {
  const focus = useTranslations('photographs.focus')
  const nameOf = new Map(peopleOf(caseRecord).map(({ value, label }) => [value, label]))
  return (name, text) => {
    if (name === 'people')
      return text
        .split(' ')
        .map((id) => nameOf.get(id) ?? id)
        .join(', ')
    return name === 'focus' && isFocalPlace(text) ? focus(text) : text
  }
}
