// What campaigners write every day, in the six languages: dates, numbers of cases and of documents,
// amounts, officials, the man in prison and his surname, words that look like parts of names. Nothing
// in it is restricted, and the guard should be silent. Everybody in it is invented or holds an office.

const texts = (all: string): readonly string[] =>
  all
    .trim()
    .split('\n')
    .map((text) => text.trim())

const ENGLISH = texts(`
  Ilmar Vessanov was sentenced in 2007 to 20 years in prison.
  Vessanov has thanked the activists who spoke up for him.
  The Vessanov case was one of those of Write for Rights 2014.
  Supporters sent 427,000 messages of solidarity.
  See case UZB-2007-0001 and Urgent Action EUR 62/001/2014.
  AI Index: EUR 62/3421/2016, 12 March 2016
  The court of appeal rejected the appeal on 22 August 2017.
  He was released early in August 2017; the day is not known.
  Article 159, part 3, of the Criminal Code; articles 155, 161 and 247.
  UN Working Group on Arbitrary Detention, Opinion No. 14/2008, A/HRC/10/21/Add.1
  ISBN 978-0-86210-478-5
  The report (ISBN 9780862104785) has 120 pages, pp. 45-67.
  A fine of 12 345 678 soum, which is about 3,200 US dollars.
  Temperatures in the cell reached 45 °C in summer and 5° in winter.
  Between 2007-2010 and 2014-2016 no letter reached him.
  On 2017-08-22 a letter of thanks was published.
  The hearing of 22.08.2017 at 10:30 was adjourned to 05.09.2017, 14:00.
  His mother, his sister and his wife were not let into the courtroom.
  His sister told the organisation that he had lost 15 kilograms.
  A lawyer who asked not to be named said that the file has 2,345 pages.
  The major charges were dropped; the minor ones remain.
  The report says that January was the coldest month and that all roads were closed.
  Ali Feruz, a journalist, faced deportation in 2017.
  The President of Uzbekistan, Shavkat Mirziyoyev, signed the decree.
  The late President Islam Karimov ruled for 27 years.
  Foreign Minister Abdulaziz Kamilov did not reply.
  UN High Commissioner Zeid Ra’ad Al Hussein welcomed the release.
  Secretary General Salil Shetty thanked the 3.5 million who took part.
  Write to the Minister of Justice, Sayilgoh street, Tashkent.
  Zulmira Ahmedova of a radio station reported on the trial.
  The journalist Delmira Kasimova wrote that Vessanov was in good spirits.
  Olmira is the name of a village in the hills near the colony.
  Prison colony 64/71 in Jaslyk; later UYa 64/49.
  Resolution 1948/217 A (III) of 10 December 1948
  Case no. 1-123/2007 of the Tashkent regional court
  By 31 December 2014, 1,234,567 actions had been taken in 143 countries.
  He is 1.82 m tall and weighs 54.5 kg; his blood pressure was 160/110.
  Some 30 to 40 people share 12 bunks in a cell of 25.5 square metres.
  The torque of the machine was high, and he lost two fingers at work.
  Tour of the north: the van left at 6.45 and came at 11.20.
  An oval room, a long corridor, a key over a door.
  The verdict of 2007 was upheld; see verdict, part 2, page 17.
  Sign the petition at https://example.org/act/2014/12/10/1234567890
  https://www.amnesty.org/en/documents/eur62/3421/2016/en/
  Follow @amnesty and use #FreeVessanov
  Quims and bergs are words, and so are quinn and iceberg.
  The quorum of judges (3 of 5) met 17 times between 2007 and 2009.
  On 14 July 1999, 28 people were tried in cases 99/1, 99/2 and 99/3.
  Rosalba Finchwater, a member of parliament, raised the case on 3 May.
  In the years 1999, 2001, 2007 and 2014 amnesties were announced.
`)

const FRENCH = texts(`
  Ilmar Vessanov a été condamné en 2007 à 20 ans de prison.
  L’affaire Vessanov a été présentée à la fin de l’année 2014.
  427 000 messages de solidarité ont été envoyés.
  Sa femme et sa sœur n’ont pas pu assister au procès.
  Sa mère n’a reçu aucune nouvelle depuis 14 mois.
  L’article 159 du Code pénal, alinéas 1, 2 et 3
  Index AI : EUR 62/001/2014, 5 février 2014
  Il a été libéré le 22 août 2017, à 10 h 30.
  Une amende de 1 250 000 soums, soit environ 3 200 euros
  Le ministre de la Justice n’a pas répondu à la lettre du 03/04/2015.
  Le président Chavkat Mirziyoïev a signé le décret.
  La colonie pénitentiaire 64/71 se trouve à Jaslyk.
  Le Comité contre la torture, CAT/C/UZB/CO/4, décembre 2013
  La cour d’appel a confirmé la peine ; l’avocat n’a pas été entendu.
  Il travaille à la tour de contrôle, va vers la cour et revient.
  La température atteignait 45 °C et l’humidité 80 %.
  Entre 2007 et 2010, puis en 2014-2016, aucune visite n’a été permise.
  Nom, prénom, date et lieu de naissance : non communiqués
  Le rapport compte 120 pages (pp. 45-67 sur ce cas).
  Résolution 217 A (III) du 10 décembre 1948
  Vessanov, 54 ans, père de trois enfants, est malade.
  La journaliste Zulmira Benali a couvert le procès.
  Un million deux cent mille personnes ont signé en 2014.
  D’autres détenus ont parlé : ils étaient 28 dans une cellule de 25 m².
  Le Groupe de travail a rendu l’avis nº 14/2008.
  Écrivez au procureur général avant le 31/12/2014.
  Elle avait 17 ans en 1999 et 25 ans en 2007.
  Jean a lu la lettre ; Jeanne l’a recopiée.
  Olé, ont crié les spectateurs au retour de la délégation.
  La loi nº 2004-575 du 21 juin 2004
`)

const SPANISH = texts(`
  Ilmar Vessanov fue condenado en 2007 a 20 años de cárcel.
  El caso de Vessanov se presentó en Escribe por los Derechos 2014.
  Se enviaron 427.000 mensajes de solidaridad.
  Su esposa y su hermana no pudieron entrar en la sala.
  Su madre no recibe noticias desde hace 14 meses.
  Artículo 159 del Código Penal, párrafos 1, 2 y 3
  Índice AI: EUR 62/001/2014, 5 de febrero de 2014
  Quedó en libertad en agosto de 2017; no se conoce el día.
  Una multa de 12.345.678 sums, unos 3.200 dólares
  La audiencia del 22/08/2017 a las 10.30 se aplazó.
  El presidente Shavkat Mirziyóyev firmó el decreto.
  La colonia penitenciaria 64/71 está en Jaslyk.
  La temperatura llegó a 45 °C en verano.
  Entre 2007 y 2010 no le llegó ninguna carta.
  El tribunal de apelación rechazó el recurso 14/2008.
  El informe tiene 120 páginas (págs. 45-67).
  Vessanov, de 54 años, padre de tres hijos, está enfermo.
  La periodista Delmira Rojas informó sobre el juicio.
  Un millón doscientas mil personas firmaron en 2014.
  El abogado no fue escuchado, y la sentencia se leyó en 17 minutos.
  Resolución 217 A (III), de 10 de diciembre de 1948
  Ella tenía 17 años en 1999 y 25 en 2007.
  Escriba a la fiscalía antes del 31 de diciembre de 2014.
  La torva mirada del guardia, la cara del juez, la nova del día
  Una celda de 25,5 metros cuadrados para 28 personas
  El mayor de los tres fue el primero en hablar.
  Ley 26/2009, de 23 de diciembre
  Joven, hermano de nadie: así se presentó ante la comisión.
  Los días 3, 4 y 5 de mayo se celebraron tres vistas.
  La ola de calor y el jan de hielo
`)

const RUSSIAN = texts(`
  Ильмар Вессанов был приговорён в 2007 году к 20 годам лишения свободы.
  Дело Вессанова рассматривали за закрытыми дверями.
  Суд не впустил к Вессанову адвоката.
  Сторонники передали Вессанову 427 000 посланий.
  О Вессанове написали газеты; с Вессановым говорили врачи.
  Его жена и сестра не смогли войти в зал суда.
  Его мать не получала известий 14 месяцев.
  Статья 159 Уголовного кодекса, части 1, 2 и 3
  Индекс AI: EUR 62/001/2014, 5 февраля 2014 г.
  22.08.2017 опубликовано его благодарственное письмо.
  Заседание 22.08.2017 в 10:30 отложено до 05.09.2017.
  Штраф в размере 12 345 678 сумов, около 3 200 долларов
  Президент Узбекистана Шавкат Мирзиёев подписал указ.
  Ислам Каримов правил страной 27 лет.
  Колония УЯ 64/71 в Жаслыке, позже УЯ 64/49
  Температура в камере доходила до 45 °C.
  С 2007 по 2010 год и в 2014-2016 годах писем не было.
  Рабочая группа приняла мнение № 14/2008.
  Доклад на 120 страницах, с. 45-67
  Вессанов, 54 года, отец троих детей, болен.
  Журналистка Зульмира Пятакова освещала процесс.
  Приговор вступил в силу; жалоба отклонена 17 раз.
  Майор зачитал постановление, и все вышли.
  Товар и торги, торф и ковка, такова была работа.
  В камере площадью 25,5 кв. м содержали 28 человек.
  Резолюция 217 A (III) от 10 декабря 1948 года
  Уголовное дело № 1-123/2007
  Ей было 17 лет в 1999 году и 25 лет в 2007 году.
  Напишите генеральному прокурору до 31 декабря 2014 года.
  Буря была такова, что дорогу закрыли на 3 дня.
  С Вессановым встретились правозащитники.
  Давление 160/110, пульс 98, вес 54,5 кг
  Он работал в бюро, потом в школе и на заводе.
  Юлмарт и Буларт — названия магазинов.
  Более 1 234 567 действий в 143 странах
  Тверская улица, площадь, фонтан и сквер
  Депутат Росальба Финчвотер подняла этот вопрос 3 мая.
`)

const UZBEK = texts(`
  Ilmar Vessanov 2007-yilda 20 yilga ozodlikdan mahrum qilindi.
  Vessanovning ishi yopiq eshiklar ortida koʻrildi.
  Vessanovga advokat kiritilmadi; Vessanovdan xat kelmadi.
  Tarafdorlar Vessanovga 427 000 ta xabar yubordi.
  Uning xotini va singlisi sud zaliga kiritilmadi.
  Onasi 14 oydan beri xabar olmagan.
  Jinoyat kodeksining 159-moddasi, 1, 2 va 3-qismlari
  AI indeksi: EUR 62/001/2014, 2014-yil 5-fevral
  2017-yil avgust oyida muddatidan oldin ozod qilindi.
  12 345 678 soʻm jarima, taxminan 3 200 dollar
  Prezident Shavkat Mirziyoyev farmonni imzoladi.
  Islom Karimov mamlakatni 27 yil boshqardi.
  64/71-koloniya Jasliqda joylashgan.
  Kamerada harorat 45 °C ga yetdi.
  2007–2010 va 2014–2016-yillarda xat kelmadi.
  Ishchi guruh 14/2008-sonli fikrni qabul qildi.
  Hisobot 120 sahifa, 45–67-betlar.
  Jurnalist Zulmira Sodiqova sud haqida yozdi.
  Umid, tinchlik va erkinlik haqida soʻzladi.
  22.08.2017 kuni soat 10:30 da majlis boshlandi.
  25,5 kvadrat metrli kamerada 28 kishi saqlangan.
  1948-yil 10-dekabrdagi 217 A (III) rezolyutsiya
  U 1999-yilda 17 yoshda edi.
  Bosh prokurorga 2014-yil 31-dekabrgacha yozing.
  Mayor qarorni oʻqib berdi va hamma chiqdi.
  Sumbul va lola gullari bogʻda ochildi.
  1-123/2007-sonli jinoyat ishi
  Tor va koʻp qavatli uy, oʻt va bika, shoʻr va gʻoza
  143 davlatda 1 234 567 ta harakat
  Deputat Rosalba Finchwater bu masalani 3-may kuni koʻtardi.
`)

const ARABIC = texts(`
  حُكم على إلمار فيسانوف في عام 2007 بالسجن 20 عاماً.
  أُفرج عنه في أغسطس 2017، ولا يُعرف اليوم.
  أرسل المؤيدون 427,000 رسالة تضامن.
  أرسل المؤيدون ٤٢٧٬٠٠٠ رسالة تضامن.
  لم يُسمح لزوجته وأخته بدخول قاعة المحكمة.
  لم تتلق والدته أي خبر منذ 14 شهراً.
  المادة 159 من قانون العقوبات، الفقرات 1 و2 و3
  رقم الوثيقة: EUR 62/001/2014، 5 فبراير 2014
  عُقدت الجلسة في 22/08/2017 الساعة 10:30.
  غرامة قدرها 12,345,678 سوماً، نحو 3,200 دولار
  وقّع الرئيس شوكت ميرضيائيف المرسوم.
  مستعمرة العقاب 64/71 في جاسليك
  بلغت الحرارة في الزنزانة 45 °C.
  بين عامي 2007 و2010 لم تصله رسائل.
  اعتمد الفريق العامل الرأي رقم 14/2008.
  يقع التقرير في 120 صفحة، ص 45-67.
  في ٢٢ أغسطس ٢٠١٧ نُشرت رسالة شكر.
  طرق المحكمة مغلقة، والقانون واضح.
  الطريق إلى السجن طويل والطرقات مقفلة.
  كانت ترفع صوتها، ثم تراقب الباب.
  كان عمره 17 سنة في 1999 و25 سنة في 2007.
  احتُجز 28 شخصاً في زنزانة مساحتها 25.5 متراً مربعاً.
  القرار 217 ألف (د-3) المؤرخ 10 ديسمبر 1948
  اكتبوا إلى المدعي العام قبل 31 ديسمبر 2014.
  قال إلمار فيسانوف إنه يشكر كل من كتب إليه.
  أكثر من 1,234,567 تحركاً في 143 بلداً
  لم يرد وزير العدل على الرسالة.
  رفضت محكمة الاستئناف الطعن 17 مرة.
  كتب الصحفيون عن المحاكمة وعن العنف في السجن.
  ضغط الدم 160/110 والوزن 54.5 كغ
`)

/** At least two hundred innocent texts. */
export const INNOCENT: readonly string[] = [
  ...ENGLISH,
  ...FRENCH,
  ...SPANISH,
  ...RUSSIAN,
  ...UZBEK,
  ...ARABIC,
]
