import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { messagesOf, wordsOf } from '@/lib/i18n/messages.testing'
import { type Operator, operatorOf } from '@/lib/operator/operator'
import { SiteFooter } from './site-footer'

const SOURCE_URL = 'https://code.example.org/vigil'
const CONTACT = 'cases@example.org'

const render = (locale: Locale, operator: Operator) =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      timeZone="UTC"
      messages={{ layout: messagesOf('layout', locale) }}
    >
      <SiteFooter operator={operator} />
    </NextIntlClientProvider>,
  )

describe.each(LOCALES)('the footer in %s', (locale) => {
  const askForSource = wordsOf('layout', locale)('footer.askForSource')

  test('leads to the source code and to whoever runs the site, when it is said who', () => {
    const html = render(locale, operatorOf({ CONTACT, SOURCE_URL }))
    expect(html).toContain(`href="${SOURCE_URL}"`)
    expect(html).toContain(`href="mailto:${CONTACT}"`)
    expect(html).not.toContain(askForSource)
  })

  test('otherwise says whom to ask for the source code, and claims no address', () => {
    const html = render(locale, operatorOf({}))
    expect(html).toContain(askForSource)
    expect(html).not.toMatch(/https:|mailto:/)
  })
})
