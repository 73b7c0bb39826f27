// Letters that look like others. From the confusables of Unicode (UTS #39), as far as they look like
// Latin or Cyrillic letters of names; what has the same letter beneath (full-width, mathematical, with
// marks) is made plain before and is not here.

const pairs = (from: string, to: string): [string, string][] => {
  const targets = Array.from(to)
  return Array.from(from, (letter, index) => [letter, targets[index] ?? letter])
}

/** Letters of other alphabets, and rarer Latin ones, as the Latin letters that they look like. */
export const LATIN_LOOK: ReadonlyMap<string, string> = new Map([
  // Cyrillic
  ...pairs('авеёікмнопрстухґјѕԁԛԝһѵӏьъгпчцшщ', 'abeeikmhonpctyxrjsdqwhvlbbrnyuww'.slice(0, 32)),
  ...pairs('АВЕЁІКМНОРСТУХЅЈԌԚԜҺѴӀЬҮҒ', 'ABEEIKMHOPCTYXSJGQWHVIbYF'),
  // Greek
  ...pairs('αβγεηικνορτυχωςκ', 'abyenikvoptuxwck'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'),
  // Armenian
  ...pairs('սոցհօրյԼՕՍ', 'unghorjLOU'),
  // Small capitals, phonetic and turned letters
  ...pairs('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnoprstuvwyz'),
  ...pairs('ɑɡɩıɐɔǝɟɥᴉɾʞɯɹʇʌʍʎƙƶ', 'agiiacefhijkmrtvwykz'),
  // Cherokee, Lisu, Coptic
  ...pairs('ᎪᏴᏟᎠᎬᏀᎻᎥᎫᏦᏞᎷᏢᏒᏚᎢᏙᎳᏃ', 'ABCDEGHiJKLMPRSTVWZ'),
  ...pairs('ꓮꓐꓚꓓꓰꓝꓖꓧꓲꓙꓗꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜ', 'ABCDEFGHIJKLMNOPRSTUVWXYZ'),
  ...pairs('ⲀⲂⲈⲎⲒⲔⲘⲚⲞⲢⲤⲦⲬⲟⲣⲥ', 'ABEHIKMNOPCTXopc'),
])

/** Latin letters as the Cyrillic ones that they look like. */
export const CYRILLIC_LOOK: ReadonlyMap<string, string> = new Map([
  ...pairs('aceopxykmthbiusrn', 'асеорхукмтнвиисгп'),
  ...pairs('ABCEHKMOPTXYI', 'АВСЕНКМОРТХУІ'),
])

const byCode = (from: string, to: string): ReadonlyMap<number, number> =>
  new Map(
    pairs(from, to).map(([sign, letter]) => [sign.charCodeAt(0), letter.charCodeAt(0)] as const),
  )

/** Figures and signs that stand for letters: in the first reading 1 is an i, in the second an l. */
export const FIGURE_LOOKS = [
  byCode('013456789@$!|€', 'oieasbtbgasiie'),
  byCode('013456789@$!|€', 'olzasgtvgaslle'),
] as const
