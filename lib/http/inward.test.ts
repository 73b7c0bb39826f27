import { expect, test } from 'vitest'
import { stripInward } from './inward'

test('a visitor cannot speak as the proxy, the edge or next-auth', () => {
  const said = new Headers({
    'X-Nonce': 'evil',
    'X-Page-Path': '/staff',
    'X-Csrf-Token': 'evil',
    'X-Edge-Secret': 'evil',
    'X-Next-Intl-Locale': 'fr',
    'Content-Security-Policy': 'evil',
    'X-Middleware-Subrequest': 'proxy',
    'x-middleware-override-headers': 'evil',
    Accept: 'text/html',
    Cookie: 'a=b',
  })
  stripInward(said)
  expect([...said.keys()]).toEqual(['accept', 'cookie'])
})
