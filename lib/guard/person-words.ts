// Words within and beside people's names, in the languages of the product: what is no name although
// it stands in one, and what somebody is to somebody. Compared as they are folded for search.
import { foldForSearch } from '../text/fold'

/** The words of a text, each folded. */
export const words = (text: string): ReadonlySet<string> =>
  new Set(text.trim().split(/\s+/).map(foldForSearch))

/** Small words and titles within a name. */
export const NOT_A_NAME = words(`
  al el ad ar as ash at az un ul bin ibn bint ben umm van von der den de del della la las los da di do dos du le
  y e i va wa w and et ou the of his her their mr mrs ms miss dr prof sir madam madame mme monsieur sr sra don doña
  colonel major captain lieutenant sergeant general judge prosecutor investigator inspector officer guard director
  juge procureur procureure directeur commandant juez fiscal coronel comandante mayor
  и г гр господин госпожа полковник подполковник майор капитан лейтенант сержант генерал судья прокурор следователь
  начальник инспектор опер
  opa aka uka xonim honim janob janobi sudya prokuror tergovchi mansabdor boshliq polkovnik mayor kapitan
  qizi kizi kyzy oʻgʻli ogli ugli oglu uly ўғли қизи оглы кызы née born alias
  و بن ابن بنت أم آل السيد السيدة الدكتور العقيد الرائد النقيب القاضي الضابط`)

/** Relatives and those who stand for somebody: a given name beside one of these names that person. */
const KIN = words(`
  wife husband spouse partner widow widower fiancée fiancé mother father mum dad parents sister brother son daughter
  aunt uncle cousin niece nephew grandmother grandfather stepmother stepfather relative relatives lawyer
  femme mari épouse époux mère père sœur frère fils fille veuve veuf tante oncle cousine neveu nièce avocate avocat
  esposa esposo mujer marido madre padre hermana hermano hijo hija viuda viudo tía tío prima primo abogada abogado
  xotini xotin rafiqasi turmush eri onasi ona otasi ota singlisi singil opasi opa akasi aka ukasi uka oʻgʻli qizi
  xolasi ammasi amakisi togʻasi buvisi bobosi jiyani bevasi advokati advokat`)

/** The same where endings change. */
const KIN_FORMS = words(`
  жена жены жене жену женой женою муж мужа мужу мужем мать матери матерью мама мамы маме маму мамой
  отец отца отцу отцом сестра сестры сестре сестру сестрой брат брата брату братом сын сына сыну сыном
  дочь дочери дочерью вдова вдовы вдове вдову вдовой тётя тёти тёте тётю дядя дяди дяде дядю бабушка бабушки
  бабушке бабушку дедушка дедушки дедушке дедушку племянник племянника племяннику племянница племянницы
  племянницу адвокат адвоката адвокату адвокатом адвокатесса супруг супруга супруги супруге супругу
  онаси отаси синглиси опаси акаси укаси хотини ўғли қизи
  زوجة زوجته وزوجته زوجها زوج أم أمه والدته ووالدته والدة والده والد أب أبوه أخت أخته وأخته شقيقته شقيقه أخ أخوه ابنه ابنته
  ابن ابنة أرملته أرملة عمه عمته خاله خالته محاميه محاميته المحامي المحامية محامي`)

/** Whether a word that was folded for search says what somebody is to somebody. */
export const isKin = (word: string): boolean => KIN.has(word) || KIN_FORMS.has(word)
