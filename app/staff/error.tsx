'use client'
import { Fault } from '@/components/layout/fault-words'

export default function PageFault({ reset }: { error: Error; reset: () => void }) {
  return <Fault again={reset} />
}
