import type { ReactNode } from 'react'

/** Fields that belong together, under a name. */
export function FormPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="space-y-6 rounded-md border border-line px-4 pb-5">
      <legend className="px-2 text-xl font-semibold">{title}</legend>
      {children}
    </fieldset>
  )
}
