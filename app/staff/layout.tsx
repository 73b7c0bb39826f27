import '@/components/layout/fonts'
import '../globals.css'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { StaffDocument } from '@/components/layout/staff-document'
import { DraftKeeping } from '@/components/staff/draft-keeping'
import { StaffNav } from '@/components/staff/staff-nav'
import { getViewer } from '@/lib/auth/viewer'
import { unlessAway } from '@/lib/http/away'
import { submitDraft } from './drafts/actions'
import { staffPath } from '@/lib/routes'

export const metadata: Metadata = {
  title: { default: 'Staff · Vigil', template: '%s · Staff · Vigil' },
  robots: { index: false, follow: false },
}

const TOLD = [
  'staff',
  'auth',
  'clearance',
  'words',
  'record',
  'dates',
  'status',
  'time',
  'cases',
  'publishing',
  'appeals',
  'photographs',
  'guard',
  'tallies',
  'campaigns',
  'deeds',
] as const

/** The frame of staff pages. It guards nothing: each page and action asks who is calling. */
export default async function StaffLayout({ children }: LayoutProps<'/staff'>) {
  const path = (await headers()).get('x-page-path') ?? staffPath()
  const found = await unlessAway(async () => ({ viewer: await getViewer() }))
  const viewer = found === 'away' ? null : found.viewer
  const nav = viewer && <StaffNav name={viewer.name} role={viewer.role} path={path} />
  return (
    <StaffDocument header={nav} told={viewer ? TOLD : []}>
      <DraftKeeping keep={submitDraft}>{children}</DraftKeeping>
    </StaffDocument>
  )
}
