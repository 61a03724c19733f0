/** One way in which a text could be written down. */
export interface Form {
  name: string;
  bytes: Buffer;
}

/** Bytes. Shorter than this says nothing: among the digits of a large memory it occurs by chance. */
const SHORTEST = 11;

/** ISO 9-like, the official Latin of Kazakh, passports, and what people type. Each maps lower-case letters. */
const common = 'а=a б=b в=v г=g д=d з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f';
const schemes: Record<string, string> = {
  passport: `${common} е=e ё=e ж=zh й=i х=kh ц=ts ч=ch ш=sh щ=shch ъ=ie ы=y ь= э=e ю=iu я=ia ә=a ғ=g қ=k ң=n ө=o ұ=u ү=u һ=h і=i`,
  'passport of Kazakhstan': `${common} е=ye ё=yo ж=zh й=y х=kh ц=ts ч=ch ш=sh щ=sch ъ= ы=y ь= э=e ю=yu я=ya ә=a ғ=gh қ=q ң=ng ө=o ұ=u ү=u һ=h і=i`,
  'Kazakh Latin': `${common} в=v е=e ё=io ж=j й=i х=h ц=ts ч=ch ш=ş щ=şş ъ= ы=y ь= э=e ю=iu я=ia ә=ä ғ=ğ қ=q ң=ñ ө=ö у=u ұ=ū ү=ü һ=h і=ı`,
  'ISO 9': `${common} е=e ё=ë ж=ž й=j х=h ц=c ч=č ш=š щ=ŝ ъ=ʺ ы=y ь=ʹ э=è ю=û я=â ә=a̋ ғ=ġ қ=ķ ң=ņ ө=ô ұ=u̇ ү=ù һ=ḥ і=ì`,
  plain: `${common} е=e ё=yo ж=j й=y х=h ц=c ч=ch ш=sh щ=sh ъ= ы=y ь= э=e ю=yu я=ya ә=a ғ=g қ=k ң=n ө=o ұ=u ү=u һ=h і=i`,
};
const tables = Object.entries(schemes).map(([name, pairs]): [string, Map<string, string>] => [
  name,
  new Map(pairs.split(' ').map((pair) => pair.split('=') as [string, string])),
]);

/** A Cyrillic text in Latin letters, in every scheme; nothing for a text without Cyrillic. */
export function transliterations(text: string): [scheme: string, latin: string][] {
  if (!/\p{Script=Cyrillic}/u.test(text)) return [];
  return tables.map(([name, table]) => [name, [...text].map((letter) => inLatin(letter, table)).join('')]);
}

function inLatin(letter: string, table: Map<string, string>): string {
  const lower = letter.toLowerCase();
  const latin = table.get(lower);
  if (latin === undefined) return letter;
  return lower === letter ? latin : latin.charAt(0).toUpperCase() + latin.slice(1);
}

/** What of the base64 of a text stays the same wherever in a longer text it stands: by its place modulo three. */
function base64s(utf8: Buffer): [string, string][] {
  return [0, 1, 2].map((offset): [string, string] => {
    const padded = Buffer.concat([Buffer.alloc(offset), utf8])
      .toString('base64')
      .replace(/=+$/, '');
    const first = Math.ceil((offset * 8) / 6);
    const last = Math.floor(((offset + utf8.length) * 8) / 6);
    return [`base64 at ${offset}`, padded.slice(first, last)];
  });
}

function escaped(text: string, upper: boolean): string {
  return [...text]
    .map((character) => {
      if (/[\x20-\x7e]/.test(character)) return JSON.stringify(character).slice(1, -1);
      return [...Array(character.length).keys()]
        .map((i) => {
          const hex = character.charCodeAt(i).toString(16).padStart(4, '0');
          return `\\u${upper ? hex.toUpperCase() : hex}`;
        })
        .join('');
    })
    .join('');
}

/** Every form in which one spelling of a text is looked for. */
function encodings(text: string): [string, Buffer][] {
  const utf8 = Buffer.from(text);
  const hex = utf8.toString('hex');
  const utf16 = Buffer.from(text, 'utf16le');
  const base64 = base64s(utf8);
  const url = encodeURIComponent(text);
  return [
    ['plain', utf8],
    ...base64.map(([name, part]): [string, Buffer] => [name, Buffer.from(part)]),
    ...base64.map(([name, part]): [string, Buffer] => [
      `${name}, URL-safe`,
      Buffer.from(part.replaceAll('+', '-').replaceAll('/', '_')),
    ]),
    ['hex', Buffer.from(hex)],
    ['hex', Buffer.from(hex.toUpperCase())],
    ['URL', Buffer.from(url)],
    ['URL', Buffer.from(url.replaceAll('%20', '+'))],
    ['URL', Buffer.from(url.toLowerCase())],
    ['UTF-16LE', utf16],
    ['UTF-16BE', Buffer.from(utf16).swap16()],
    ['JSON escapes', Buffer.from(escaped(text, false))],
    ['JSON escapes', Buffer.from(escaped(text, true))],
  ];
}

/** All forms of a text: its cases, its transliterations, each in every encoding; none twice, none too short. */
export function formsOf(text: string): Form[] {
  const spellings: [string, string][] = [
    ['', text],
    ['upper case, ', text.toUpperCase()],
    ['lower case, ', text.toLowerCase()],
    ...transliterations(text).flatMap(([scheme, latin]): [string, string][] => [
      [`${scheme}, `, latin],
      [`${scheme}, upper case, `, latin.toUpperCase()],
      [`${scheme}, lower case, `, latin.toLowerCase()],
    ]),
  ];
  const forms = new Map<string, Form>();
  for (const [how, spelling] of spellings) {
    for (const [encoding, bytes] of encodings(spelling)) {
      const key = bytes.toString('latin1');
      if (bytes.length >= SHORTEST && !forms.has(key)) forms.set(key, { name: how + encoding, bytes });
    }
  }
  return [...forms.values()];
}
