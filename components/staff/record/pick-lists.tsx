import type { EntryChoices } from './entry-choices'

/** The lists from which a browser completes what is typed; once for the whole page. */
export function PickLists({ choices }: { choices: EntryChoices }) {
  return (
    <>
      <datalist id="countries">
        {choices.countries.map(({ value, label }) => (
          <option key={value} value={label} />
        ))}
      </datalist>
      <datalist id="languages">
        {choices.languages.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </datalist>
      <datalist id="zones">
        {choices.zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  )
}
