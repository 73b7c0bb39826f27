import { OF_PERSON, kind } from '../kind'

/** Where and how somebody is or was held, and whether letters reach them there. */
export const detention = kind({
  table: 'Detention',
  parent: OF_PERSON,
  cite: 'detentionId',
  ordered: false,
  fields: {
    facility: { type: 'line', max: 200 },
    facilityKind: { type: 'choice', list: 'facilityKind', or: 'unknown' },
    place: { type: 'line', max: 200 },
    country: { type: 'country' },
    kind: { type: 'choice', list: 'detentionKind', or: 'unknown' },
    authority: { type: 'line', max: 200 },
    from: { type: 'date' },
    to: { type: 'date' },
    asOf: { type: 'date' },
    acknowledgement: { type: 'choice', list: 'acknowledgement', or: 'unknown' },
    locationDisclosed: { type: 'choice', list: 'tristate', or: 'unknown' },
    familyContact: { type: 'choice', list: 'tristate', or: 'unknown' },
    counselContact: { type: 'choice', list: 'tristate', or: 'unknown' },
    humanitarianContact: { type: 'choice', list: 'tristate', or: 'unknown' },
    organisationContact: { type: 'choice', list: 'tristate', or: 'unknown' },
    counselAccess: { type: 'choices', list: 'counselAccess' },
    correspondence: { type: 'choice', list: 'correspondence', or: 'unknown' },
    correspondenceAsOf: { type: 'date' },
    whereInside: { type: 'line', max: 200 },
  },
  summary: ['facility', 'from', 'to'],
  elsewhere: {
    facility: ['Facility', 'name'],
    facilityKind: ['Facility', 'kind'],
    place: ['Facility', 'place'],
    country: ['Facility', 'countryCode'],
  },
})
