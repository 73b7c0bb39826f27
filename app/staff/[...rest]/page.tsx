import { Missing } from '@/components/layout/missing'
import { missingMetadata } from '@/components/layout/missing-metadata'
import { requireStaff } from '@/lib/auth/viewer'

export const generateMetadata = () => missingMetadata()

export default async function NothingHere() {
  await requireStaff()
  return <Missing room="staff" />
}
