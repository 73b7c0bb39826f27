import '@/components/layout/fonts'
import '../globals.css'
import type { Metadata } from 'next'
import { StaffDocument } from '@/components/layout/staff-document'
import { connection } from 'next/server'

export const metadata: Metadata = {
  title: { default: 'Sign in · Vigil', template: '%s · Vigil' },
  robots: { index: false, follow: false },
}

export default async function SignInLayout({ children }: LayoutProps<'/sign-in'>) {
  await connection()
  return <StaffDocument told={['auth']}>{children}</StaffDocument>
}
