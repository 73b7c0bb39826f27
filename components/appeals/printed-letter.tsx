import type { PrintedLetter as Letter } from '@/lib/appeals/composer-state'
import type { ComposerWords } from './composer-words'

/**
 * A letter on A4, as DIN 5008 (form B) lays it out: 45 mm from the top and 20 mm from the left stands
 * the address, which the window of a DL envelope (ISO 269) shows when the sheet is folded twice. The
 * window is on the left in every language.
 */
export function PrintedLetter({ letter, words }: { letter: Letter; words: ComposerWords }) {
  const { envelope, sender, text, name } = letter
  return (
    <div className="space-y-4">
      <div className="space-y-2 print:hidden">
        <p>{words.letter.how}</p>
        <p>
          <a href="#letter-text">{words.letter.back}</a>
        </p>
      </div>
      <div
        data-sheet="letter"
        dir="ltr"
        className="relative overflow-hidden border border-line bg-surface print:border-0"
      >
        <div className="letter-window">
          {sender.length > 0 && (
            <p className="letter-return">{[name, ...sender].filter(Boolean).join(' · ')}</p>
          )}
          <address className="not-italic" dir="auto">
            {envelope.map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
          </address>
        </div>
        <div className="letter-body">
          <div dir="auto" className="whitespace-pre-wrap">
            {text.trim()}
          </div>
          {name !== '' && (
            <p dir="auto" className="letter-name">
              {name}
            </p>
          )}
        </div>
      </div>
    </div>
  )
}
