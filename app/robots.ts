import type { MetadataRoute } from 'next'
import { staffPath } from '@/lib/routes'

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/', disallow: [staffPath()] } }
}
