import 'server-only'
import { unseal } from '../crypto/seal'
import type { Prisma, Tx } from '../db'
import { cellIn } from '../privacy/sealed-cell'
import { citedSourceIds } from '../sources/queries'
import type { RestrictedKind, RestrictedName } from './guarded'

/** What the guard compares the public texts of a case with. */
export type NamesOfCase = {
  restricted: RestrictedName[]
  /** Names that are public: of the people of the case, and of public figures. */
  allowed: string[]
}

// What was deleted is not less confidential for that; only public names must stand.
const casePersonSelect = {
  person: {
    select: {
      id: true,
      realNameSealed: true,
      names: { where: { deletedAt: null }, select: { value: true } },
    },
  },
  relations: {
    select: {
      id: true,
      nameSealed: true,
      contactSealed: true,
      publicFigure: true,
      publicName: true,
      deletedAt: true,
    },
  },
  allegations: { select: { perpetrators: { select: { id: true, nameSealed: true } } } },
  consents: { select: { id: true, giver: true, giverNameSealed: true } },
} satisfies Prisma.CasePersonSelect

type Row = Prisma.CasePersonGetPayload<{ select: typeof casePersonSelect }>

/**
 * The restricted values of a case, opened, and the names that are public in it. For the guard alone:
 * what it answers goes to no page, no log and no table.
 */
export async function listRestrictedNames(tx: Tx, caseId: string): Promise<NamesOfCase> {
  // One after another: a transaction has one connection.
  const people = await tx.casePerson.findMany({ where: { caseId }, select: casePersonSelect })
  const photographs = await tx.photograph.findMany({
    where: { caseId },
    select: { id: true, originalNameSealed: true },
  })
  const sources = await tx.source.findMany({
    where: { id: { in: await citedSourceIds(tx, caseId) } },
    select: {
      id: true,
      author: true,
      confidential: true,
      files: { select: { id: true, nameSealed: true } },
    },
  })
  return {
    restricted: [
      ...people.flatMap(ofPerson),
      ...photographs.flatMap(({ id, originalNameSealed }) =>
        opened('file', 'Photograph', 'originalNameSealed', id, originalNameSealed),
      ),
      ...sources.flatMap(({ id, author, confidential, files }) => [
        ...(confidential && author ? [{ id, kind: 'source' as const, value: author }] : []),
        ...files.flatMap((file) =>
          opened('file', 'StoredFile', 'nameSealed', file.id, file.nameSealed),
        ),
      ]),
    ],
    allowed: people.flatMap(({ person, relations }) => [
      ...person.names.map(({ value }) => value),
      ...relations.flatMap(({ publicFigure, publicName, deletedAt }) =>
        publicFigure && publicName && deletedAt === null ? [publicName] : [],
      ),
    ]),
  }
}

function ofPerson({ person, relations, allegations, consents }: Row): RestrictedName[] {
  return [
    ...opened('real_name', 'Person', 'realNameSealed', person.id, person.realNameSealed),
    ...relations.flatMap(({ id, nameSealed, contactSealed }) => [
      ...opened('relative', 'PersonRelation', 'nameSealed', id, nameSealed),
      ...opened('contact', 'PersonRelation', 'contactSealed', id, contactSealed),
    ]),
    ...allegations.flatMap(({ perpetrators }) =>
      perpetrators.flatMap(({ id, nameSealed }) =>
        opened('perpetrator', 'AllegationPerpetrator', 'nameSealed', id, nameSealed),
      ),
    ),
    ...consents.flatMap(({ id, giver, giverNameSealed }) =>
      opened(
        giver === 'organisation' ? 'organisation' : 'giver',
        'Consent',
        'giverNameSealed',
        id,
        giverNameSealed,
      ),
    ),
  ]
}

function opened(
  kind: RestrictedKind,
  table: string,
  column: string,
  id: string,
  sealed: string | null,
): RestrictedName[] {
  return sealed === null ? [] : [{ id, kind, value: unseal(sealed, cellIn({ table, column }, id)) }]
}
