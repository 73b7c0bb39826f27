import { problemAnswer } from '@/lib/http/api'

// Every address below /api/v1 that no other file answers.
const nothing = () => problemAnswer('not-found')

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT }
