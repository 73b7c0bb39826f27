// Asks for every address that can be found, in every form, and keeps everything that came back.

/** How a page is asked for: as a browser does, or as the router of a page that is open does. */
type Form = 'page' | 'payload'

/** One answer, whole: its headers as text, and its body one letter a byte. */
export type Answer = { path: string; form: Form; status: number; headers: string; body: string }

type Order = {
  origin: string
  /** The cookies of whoever asks; empty: nobody. */
  cookie: string
  seeds: readonly string[]
  /**
   * Whether the payload of a path is asked for once, whatever question stands behind it. One function
   * makes a page and its payload, and the page holds the payload's text.
   */
  payloadOnce?: boolean
  /** Whether a link that was found is followed. */
  follows: (path: string) => boolean
}

const AT_ONCE = 6
const MOST = 6_000

const unescaped = (text: string) =>
  text.replaceAll('&amp;', '&').replaceAll('\\u0026', '&').replaceAll('\\/', '/')

/** The addresses on this site to which an answer leads, in whatever format it is. */
function linksIn({ headers, body }: Answer, from: URL): string[] {
  const named = [...body.matchAll(/(?:href|src|action)\\?["']?[=:]\\?["'](\/[^"'\\#\s]*)/g)]
  const whole = [...body.matchAll(/https?:\/\/[^\s"'<>\\)#]+/g)]
  const located = [...headers.matchAll(/^(?:location|link): <?([^\s>]+)/gm)]
  return [
    ...named.map(([, link]) => link),
    ...whole.map(([link]) => link),
    ...located.map(([, link]) => link),
  ]
    .map((link = '') => unescaped(link))
    .filter((link) => URL.canParse(link, from))
    .map((link) => new URL(link, from))
    .filter((url) => url.origin === from.origin && !url.pathname.startsWith('/_next/'))
    .map(({ pathname, search }) => pathname + search.replace(/[?&]_rsc(=[^&]*)?/, ''))
}

async function ask(url: URL, { cookie }: Order, form: Form): Promise<Answer> {
  const answer = await fetch(url, {
    redirect: 'manual',
    headers: {
      // Packing and unpacking would cost both sides more than the rest of the way.
      'accept-encoding': 'identity',
      ...(cookie && { cookie }),
      ...(form === 'payload' && { RSC: '1' }),
    },
  })
  return {
    path: url.pathname + url.search,
    form,
    status: answer.status,
    headers: [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n'),
    body: Buffer.from(await answer.arrayBuffer()).toString('latin1'),
  }
}

const headerOf = ({ headers }: Answer, name: string) =>
  new RegExp(`^${name}: (.*)$`, 'm').exec(headers)?.[1] ?? null

/** The payload of a page. It is asked for twice: the first answer only says under which address. */
async function askPayload(url: URL, order: Order): Promise<Answer[]> {
  const first = await ask(url, order, 'payload')
  const onward = headerOf(first, 'location')
  if (first.status !== 307 || !onward?.includes('_rsc')) return [first]
  return [first, await ask(new URL(onward, url), order, 'payload')]
}

/** Everything that whoever asks can reach from the seeds on. `seen` is told of each answer as it comes. */
export async function crawl(order: Order, seen: (answer: Answer) => void): Promise<void> {
  const { origin, seeds, follows, payloadOnce = false } = order
  const known = new Set(seeds)
  const waiting = [...known]
  const paid = new Set<string>()
  const visit = async (path: string) => {
    const url = new URL(path, origin)
    const page = await ask(url, order, 'page')
    const isPage = (headerOf(page, 'content-type') ?? '').startsWith('text/html')
    const wanted = isPage && !(payloadOnce && paid.has(url.pathname))
    if (wanted) paid.add(url.pathname)
    const answers = [page, ...(wanted ? await askPayload(url, order) : [])]
    for (const answer of answers) seen(answer)
    for (const link of answers.flatMap((answer) => linksIn(answer, url))) {
      if (known.has(link) || !follows(link)) continue
      known.add(link)
      waiting.push(link)
      if (known.size > MOST) throw new Error('the pages do not end')
    }
  }
  const busy = new Set<Promise<void>>()
  while (waiting.length > 0 || busy.size > 0) {
    const path = busy.size < AT_ONCE ? waiting.shift() : undefined
    if (path === undefined) await Promise.race(busy)
    else {
      const visiting: Promise<void> = visit(path).finally(() => busy.delete(visiting))
      busy.add(visiting)
    }
  }
}
