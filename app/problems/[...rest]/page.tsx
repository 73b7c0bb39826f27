import { Missing } from '@/components/layout/missing'
import { missingMetadata } from '@/components/layout/missing-metadata'

export const generateMetadata = () => missingMetadata()

export default function NothingHere() {
  return <Missing />
}
