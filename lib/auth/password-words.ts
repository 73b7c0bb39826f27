// Pieces that the most common passwords are made of, in the form in which they are compared: lower
// case, letters and digits only. With a minimum of 15 characters, what people do is to join these.

/** The product, its field and the organisations in it. */
export const CONTEXT_PIECES: readonly string[] = [
  'vigil', 'amnesty', 'amnestyinternational', 'international', 'humanrights', 'human', 'rights',
  'writeforrights', 'urgentaction', 'campaign', 'campaigner', 'prisoner', 'conscience', 'detainee',
  'torture', 'release', 'freedom', 'justice', 'solidarity', 'petition', 'letter', 'uzbekistan',
  'tashkent', 'case', 'staff', 'editor', 'viewer', 'supporter',
]

/** Words, keyboard walks and years that lists of leaked passwords are full of. */
export const COMMON_PIECES: readonly string[] = [
  'password', 'passwort', 'passw0rd', 'p4ssword', 'contrasena', 'motdepasse', 'parola', 'parol',
  'letmein', 'welcome', 'changeme', 'default', 'secret', 'master', 'access', 'login', 'signin',
  'admin', 'administrator', 'root', 'user', 'guest', 'test', 'temp', 'system', 'server', 'office',
  'company', 'internet', 'computer', 'google', 'facebook', 'football', 'baseball', 'basketball',
  'soccer', 'hockey', 'superman', 'batman', 'spiderman', 'starwars', 'pokemon', 'dragon', 'monkey',
  'tiger', 'shadow', 'sunshine', 'princess', 'flower', 'iloveyou', 'loveyou', 'love', 'lovely',
  'trustno1', 'whatever', 'nothing', 'hello', 'helloworld', 'goodbye', 'forever', 'family',
  'michael', 'jennifer', 'jessica', 'charlie', 'jordan', 'ashley', 'daniel', 'thomas', 'andrew',
  'joshua', 'matthew', 'robert', 'george', 'maria', 'summer', 'winter', 'spring', 'autumn',
  'monday', 'sunday', 'january', 'february', 'march', 'april', 'june', 'july', 'august',
  'september', 'october', 'november', 'december', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwerty',
  'qwertz', 'azerty', 'asdfgh', 'zxcvbn', 'qazwsx', 'qazwsxedc', '1qaz2wsx', '3edc4rfv', '1q2w3e4r5t',
  '1q2w3e4r', '1q2w3e', 'q1w2e3r4', 'zaq12wsx', 'йцукенгшщзхъ', 'йцукен', 'пароль', 'любовь', 'привет',
  '1234567890', '0987654321', '123456789', '12345678', '987654321', '123123', '112233', '111111',
  '000000', '666666', '121212', '123321', '654321', '123qwe', 'abc123', 'the', 'this', 'that', 'my',
]
