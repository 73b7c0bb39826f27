// What each code says to the programmer who reads it. English, as the titles of problems are.

const DETAILS: Record<string, string> = {
  required: 'This is required.',
  too_long: 'This is too long.',
  control_characters: 'Control characters are not accepted.',
  bidi_controls: 'Characters that reorder text are not accepted.',
  wrong_type: 'This has another type than expected.',
  unknown_member: 'This member is not known here.',
  unknown_parameter: 'This parameter is not known here.',
  repeated: 'This parameter may stand only once.',
  not_an_object: 'The body must be a JSON object.',
  unknown_channel: 'This is not a channel: letter, postcard, email and others are.',
  unknown_kind:
    'This is not a kind of message: appeal, solidarity, family_solidarity, petition and thanks are.',
  not_a_day: 'This is not a day of the calendar, written as YYYY-MM-DD.',
  too_long_ago: 'This day is too long ago.',
  in_the_future: 'This day has not come yet.',
  not_a_number: 'This is not a whole number.',
  quantity_range:
    'This must be from 1 to 5000. More than 10 wait until the organisation has looked at them.',
  too_large: 'This number is too large.',
  not_valid: 'This is not valid.',
  key_reused: 'This key was sent before, with other content. Use a new key for each message.',
  not_an_address: 'This is not an e-mail address.',
  not_a_key: 'A key has 8 to 64 letters, digits, full stops, underscores and hyphens.',
  after_release:
    'Everybody in this case was free by that day; only messages of thanks are logged after a release.',
  unknown_appeal: 'This case has no such appeal: see /api/v1/cases/{slug}/appeals.',
  appeal_stopped:
    'By that day nobody was asked to act on this appeal any more. Log it without the appeal.',
  archived: 'This case is kept for reading and takes no messages any more.',
  not_a_country: 'This is not a country code (ISO 3166-1 alpha-2).',
  unknown_status: 'This is not a status of liberty.',
  unknown_language: 'This is not one of our languages.',
}

/** The sentence for a code; the code itself when it needs none. */
export const detailOf = (code: string): string => DETAILS[code] ?? code
