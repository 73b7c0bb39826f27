import { examine } from '@/lib/doctor/queries'
import { say, stopWith } from './say'

/** Prints each truth rule with what was checked and what was found; fails if anything was found. */
export async function doctor(): Promise<void> {
  const examinations = await examine()
  for (const { rule, checked, findings } of examinations) {
    say(`${findings.length === 0 ? 'ok   ' : 'WRONG'} ${rule} (${checked} checked)`)
    for (const finding of findings) say(`      ${finding}`)
  }
  const wrong = examinations.reduce((sum, each) => sum + each.findings.length, 0)
  if (wrong > 0) stopWith(`doctor found ${wrong} thing${wrong === 1 ? '' : 's'} to mend.`)
  say('Every truth rule holds.')
}
