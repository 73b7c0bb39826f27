import { OF_PERSON, kind } from '../kind'

/** What is known of somebody beside their names. One entry a person, made with the person. */
export const person = kind({
  table: 'Person',
  parent: OF_PERSON,
  cite: 'casePersonId',
  ordered: false,
  fields: {
    pseudonymised: { type: 'flag' },
    realName: { type: 'line', max: 200 },
    gender: { type: 'choice', list: 'gender', or: 'unknown' },
    genderWords: { type: 'line', max: 100 },
    nationalities: { type: 'countries' },
    stateless: { type: 'choice', list: 'tristate', or: 'unknown' },
    birth: { type: 'date' },
    death: { type: 'date' },
    occupations: { type: 'words', max: 500 },
    characteristics: { type: 'choices', list: 'characteristic' },
    note: { type: 'text', max: 2_000 },
  },
  summary: ['gender', 'birth'],
})

export const personName = kind({
  table: 'PersonName',
  parent: { kind: 'person', column: 'personId' },
  cite: null,
  ordered: true,
  fields: {
    value: { type: 'line', max: 200, required: true },
    kind: { type: 'choice', list: 'nameKind' },
    script: { type: 'choice', list: 'script' },
    language: { type: 'language' },
  },
  summary: ['value', 'kind'],
})

/** Restricted, unless somebody is a public figure: then `publicName` may be written. */
export const personRelation = kind({
  table: 'PersonRelation',
  parent: OF_PERSON,
  cite: 'personRelationId',
  ordered: true,
  fields: {
    kind: { type: 'choice', list: 'relation' },
    publicFigure: { type: 'flag' },
    publicName: { type: 'line', max: 200 },
    name: { type: 'line', max: 200 },
    contact: { type: 'text', max: 1_000 },
  },
  summary: ['kind', 'publicName'],
})
