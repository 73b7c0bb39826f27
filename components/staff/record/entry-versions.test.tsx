import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { StaffCase } from '@/lib/cases/staff-case'
import { messagesOf } from '@/lib/i18n/messages.testing'
import type { StaffEntry } from '@/lib/record/staff-entry'
import type { Version } from '@/lib/revisions/version'
import { EntryVersions } from './entry-versions'

const NAMESPACES = ['staff', 'record', 'words', 'dates', 'cases']
const caseRecord = { reference: 'UZB-2026-0001', title: 'Invented Person' } as StaffCase
const entry: StaffEntry = {
  ...{ kind: 'healthConcern', id: 'entry', parentId: 'person', version: 3, deletedAt: null },
  ...{ values: { text: 'A bad cough' }, texts: { sources: 'one' }, sealed: [], children: [] },
}
const made = { how: 'saved', by: 'Ada Invented', byMachine: false, at: new Date(0) } as const
const version = (number: number, rest: Partial<Version> = {}): Version => ({
  ...{ id: `v${number}`, version: number, deleted: false, made, current: number === 3 },
  ...{ changes: [], sealed: [], ...rest },
})

const render = (versions: Version[], { mayRestore = true, deletedAt = null as Date | null } = {}) =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en"
      timeZone="UTC"
      messages={Object.fromEntries(NAMESPACES.map((name) => [name, messagesOf(name, 'en')]))}
      onError={(error) => {
        throw error
      }}
    >
      <EntryVersions
        {...{ caseRecord, versions, mayRestore }}
        entry={{ ...entry, deletedAt }}
        named={{ sources: [{ id: 'one', publisher: 'Paper', title: 'Page' }], others: [] }}
        restore={() => Promise.resolve()}
        refused={null}
      />
    </NextIntlClientProvider>,
  )

const textOf = (html: string) => html.replace(/<[^>]+>/g, '')
const buttons = (html: string) =>
  [...html.matchAll(/aria-label="(Restore[^"]*)"/g)].map(([, b]) => b)

test('says who made each version and how, and which one stands', () => {
  const text = textOf(render([version(3), version(2, { made: null })]))
  expect(text).toContain('Version 3: Ada Invented, 1 Jan 1970, 00:00 UTC')
  expect(text).toContain('This is what stands now.')
  expect(text).toContain('Version 2: as it was before versions were kept')
})

test('says in words what a longer text lost and gained, for those who hear it', () => {
  const changes = [{ name: 'text', from: 'A slight cough', to: 'A bad cough' }]
  const html = render([version(3, { changes })])
  expect(html).toMatch(/<del[^>]*>.*slight.*<\/del><ins[^>]*>.*bad.*<\/ins>/)
  expect(textOf(html)).toContain(
    'A removed: slight (end of what was removed) added: bad (end of what was added)  cough',
  )
})

test('says codes, dates and sources in words, and of what is sealed only that it changed', () => {
  const text = textOf(
    render([
      version(3, {
        changes: [
          { name: 'severity', from: 'unknown', to: 'severe' },
          { name: 'asOf', from: null, to: '2016-05~' },
          { name: 'sources', from: null, to: 'one gone' },
        ],
        sealed: [{ name: 'detail', how: 'removed' }],
      }),
    ]),
  )
  for (const said of [
    'before: not known',
    'about May 2016',
    'Paper: Page',
    'A source that is not there any more',
    'what was sealed was removed',
  ])
    expect(text.toLowerCase()).toContain(said.toLowerCase())
})

test('offers every earlier version to whoever may edit, and of a deleted entry also the last', () => {
  const versions = [version(3), version(2), version(1, { id: null, made: null })]
  expect(buttons(render(versions))).toEqual(['Restore this version: 2'])
  expect(buttons(render(versions, { mayRestore: false }))).toEqual([])
  const deleted = render(versions, { deletedAt: new Date(0) })
  expect(buttons(deleted)).toEqual(['Restore this version: 3', 'Restore this version: 2'])
  expect(textOf(deleted)).not.toContain('This is what stands now.')
})
