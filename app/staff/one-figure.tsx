import 'server-only'
import type { ComponentProps } from 'react'
import { Missing } from '@/components/layout/missing'
import { Done } from '@/components/staff/done'
import { Refused } from '@/components/staff/refused'
import { TallyPage } from '@/components/staff/tallies/tally-page'
import type { Staff } from '@/lib/auth/roles'
import type { Preview, StaffLedger } from '@/lib/tallies/figure'
import { figureMay } from './figure-may'

type Asked = Pick<ComponentProps<typeof TallyPage>, 'home' | 'verify' | 'reject' | 'include'> & {
  id: string
  ledger: StaffLedger
  /** What the number would be after a decision. */
  preview: (decision: { verify: string[] } | { reject: string }) => Promise<Preview>
  said: Record<string, string | string[] | undefined>
}

/** The page of one figure, of a case or of a campaign. */
export async function oneFigure(staff: Staff, { id, ledger, preview, said, ...rest }: Asked) {
  const figure = ledger.figures.find((each) => each.id === id)
  if (!figure) return <Missing room="staff" />
  const [verifying, rejecting] = await Promise.all([
    preview({ verify: [id] }),
    preview({ reject: id }),
  ])
  return (
    <TallyPage
      {...rest}
      {...{ figure, verifying, rejecting }}
      all={ledger.figures}
      may={figureMay(staff, figure)}
      done={
        <>
          <Done code={said.done} />
          <Refused code={said.refused} />
        </>
      }
    />
  )
}
