// Words by which the checker of guidance knows what a letter speaks of. The lists are small on purpose:
// they catch what people usually write, in six languages, and a person reads the letter anyway. A word
// that ends in `*` stands for every word that begins so; several words must follow one another.
// Left out is what has a harmless meaning too ("mass", "cross", "case", "grace").

/** Words of faith, for letters in which they can do harm. */
const RELIGIOUS = [
  ...['god', 'gods', 'jesus', 'christ', 'christian*', 'allah', 'prophet*', 'bible', 'biblical'],
  ...['quran', 'koran', 'pray*', 'church*', 'mosque*', 'synagogue*', 'blessing*', 'bless'],
  ...['religio*', 'amen', 'lord jesus', 'holy spirit', 'inshallah', 'merry christmas', 'easter'],
  ...[
    'dieu',
    'jésus',
    'chrétien*',
    'prière*',
    'prier',
    'prions',
    'église*',
    'mosquée*',
    'bénédiction*',
  ],
  ...['dios', 'jesús', 'cristian*', 'oración', 'oraciones', 'rezo', 'rezamos', 'rezar', 'iglesia*'],
  ...['mezquita*', 'bendicion*', 'bendición', 'bendiga'],
  ...['бог', 'бога', 'богу', 'богом', 'господ*', 'иисус*', 'христ*', 'аллах*', 'молит*', 'молюсь'],
  ...['молимся', 'церк*', 'мечет*', 'религи*', 'благослов*', 'коран*', 'библи*'],
  ...['xudo*', 'olloh*', 'alloh*', 'duo qil*', 'masjid*', 'cherkov*', 'diniy', 'qurʼon*'],
  ...[
    'الله',
    'يسوع',
    'المسيح',
    'مسيحي*',
    'صلاة',
    'صلوات',
    'نصلي',
    'كنيسة',
    'مسجد',
    'قرآن',
    'إنجيل',
  ],
  ...['ديني*', 'بركة', 'آمين', 'ان شاء الله'],
]

/** Names of organisations that campaign, and what they call themselves. */
const ORGANISATION = [
  ...['amnesty*', 'human rights watch', 'human rights organisation*', 'human rights organization*'],
  ...['human rights group*', 'ngo', 'ngos', 'urgent action', 'write for rights'],
  ...['organisation de défense des droits', 'organisations de défense des droits', 'ong'],
  ...['action urgente', 'amnistía*', 'organización de derechos humanos', 'acción urgente'],
  ...['амнести*', 'эмнести*', 'правозащитн* организаци*', 'нко', 'нпо', 'срочная акция'],
  ...['inson huquqlari tashkilot*', 'nnt'],
  ...['منظمة العفو', 'منظمة حقوق*', 'منظمات حقوق*', 'تحرك عاجل'],
]

/** What a person is accused of, how they were tried, and what was done to them. */
const CASE_DETAILS = [
  ...['accus*', 'charge', 'charges', 'charged', 'trial*', 'verdict*', 'sentence', 'sentenced'],
  ...['sentences', 'convict*', 'tortur*', 'confess*', 'interrogat*', 'lawyer*', 'judge*', 'court*'],
  ...['inculp*', 'procès', 'condamn*', 'avocat*', 'juge*', 'tribunal*', 'aveu*', 'interrogatoire*'],
  ...['acusa*', 'juicio*', 'condena*', 'abogad*', 'juez*', 'juec*', 'confesi*', 'interrogatori*'],
  ...['обвин*', 'суд', 'суда', 'суде', 'судом', 'судебн*', 'судья', 'судьи', 'приговор*', 'пытк*'],
  ...['пытал*', 'адвокат*', 'признани*', 'допрос*', 'осужд*'],
  ...['ayblov*', 'sud', 'sudda', 'sudi', 'sudya*', 'hukm*', 'qiynoq*', 'advokat*', 'soʻroq*'],
  ...['تهمة', 'تهم', 'محاكمة', 'محكمة', 'حكم', 'إدانة', 'تعذيب', 'محام*', 'قاض', 'قاضي', 'اعتراف'],
  ...['استجواب'],
]

/** Threats and insults. They help nobody, and may be used against the person. */
const RUDE = [
  ...['idiot*', 'bastard*', 'scum', 'criminal regime', 'murderer*', 'pig', 'pigs', 'shame on you'],
  ...[
    'you will pay',
    'you will regret',
    'we will find you',
    'i will kill',
    'burn in hell',
    'damn you',
  ],
  ...['imbécile*', 'salaud*', 'assassins', 'honte à vous', 'vous allez payer', 'ordure*'],
  ...['idiota*', 'cabron*', 'asesinos', 'vergüenza debería darles', 'lo pagarán', 'basura humana'],
  ...['идиот*', 'сволоч*', 'мерзав*', 'убийцы', 'позор вам', 'вы за это ответите', 'вы пожалеете'],
  ...['ahmoq*', 'yaramas*', 'qotillar', 'sizga uyat', 'pushaymon boʻlasiz*'],
  ...['أغبياء', 'حقير', 'حقراء', 'قتلة', 'عار عليكم', 'ستدفعون الثمن', 'ستندمون'],
]

/** The words of each thing that a letter may speak of. */
export const WORDS = {
  religious: RELIGIOUS,
  organisation: ORGANISATION,
  caseDetails: CASE_DETAILS,
  rude: RUDE,
} as const

/** Words that make a line with a number an address. */
export const STREET =
  /(?<!\p{L})(street|road|avenue|lane|square|flat|apartment|rue|boulevard|calle|avenida|plaza|straße|strasse|улица|ул|проспект|пр-т|дом|кв|квартира|koʻchasi|ko'chasi|uy|شارع|طريق|حي)(?!\p{L})/iu
