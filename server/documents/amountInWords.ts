import type { Language } from '../contracts/refusals';

type Spell = (group: number, scale: number) => string[];

const RU_UNITS = ['', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'];
const RU_TEENS =
  'десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать'.split(
    ' ',
  );
const RU_TENS = ',,двадцать,тридцать,сорок,пятьдесят,шестьдесят,семьдесят,восемьдесят,девяносто'.split(',');
const RU_HUNDREDS = ',сто,двести,триста,четыреста,пятьсот,шестьсот,семьсот,восемьсот,девятьсот'.split(',');
const RU_SCALES = [
  ['', '', ''],
  ['тысяча', 'тысячи', 'тысяч'],
  ['миллион', 'миллиона', 'миллионов'],
  ['миллиард', 'миллиарда', 'миллиардов'],
  ['триллион', 'триллиона', 'триллионов'],
];

const KK_UNITS = ',бір,екі,үш,төрт,бес,алты,жеті,сегіз,тоғыз'.split(',');
const KK_TENS = ',он,жиырма,отыз,қырық,елу,алпыс,жетпіс,сексен,тоқсан'.split(',');
const KK_SCALES = ['', 'мың', 'миллион', 'миллиард', 'триллион'];

const EN_SMALL =
  ',one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen,seventeen,eighteen,nineteen'.split(
    ',',
  );
const EN_TENS = ',,twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety'.split(',');
const EN_SCALES = ['', 'thousand', 'million', 'billion', 'trillion'];

const SPELL: Record<Language, Spell> = { kk: kazakh, ru: russian, en: english };
const ZERO: Record<Language, string> = { kk: 'нөл', ru: 'ноль', en: 'zero' };
const CURRENCY: Record<Language, string> = { kk: 'теңге', ru: 'тенге', en: 'tenge' };

/** Whole tenge in words, with a capital, as a payment order states them. From 0 to 999 trillion. */
export function amountInWords(tenge: number, language: Language): string {
  if (!Number.isSafeInteger(tenge) || tenge < 0 || tenge >= 1e15)
    throw new RangeError('not a payable amount');
  const words: string[] = [];
  for (let scale = 4; scale >= 0; scale -= 1) {
    const group = Math.floor(tenge / 1000 ** scale) % 1000;
    if (group > 0) words.push(...SPELL[language](group, scale));
  }
  const text = [...(words.length > 0 ? words : [ZERO[language]]), CURRENCY[language]].join(' ');
  return text[0].toUpperCase() + text.slice(1);
}

function russian(group: number, scale: number): string[] {
  const [hundreds, tens, units] = digitsOf(group);
  const feminine = scale === 1 ? ['', 'одна', 'две'][units] : undefined;
  const last = tens === 1 ? [RU_TEENS[units]] : [tens > 1 ? RU_TENS[tens] : '', feminine || RU_UNITS[units]];
  const form = tens === 1 || units === 0 || units > 4 ? 2 : units === 1 ? 0 : 1;
  return [RU_HUNDREDS[hundreds], ...last, RU_SCALES[scale][form]].filter(Boolean);
}

function kazakh(group: number, scale: number): string[] {
  const [hundreds, tens, units] = digitsOf(group);
  const hundred = hundreds > 0 ? [KK_UNITS[hundreds], 'жүз'] : [];
  return [...hundred, KK_TENS[tens], KK_UNITS[units], KK_SCALES[scale]].filter(Boolean);
}

function english(group: number, scale: number): string[] {
  const [hundreds, tens, units] = digitsOf(group);
  const hundred = hundreds > 0 ? [EN_SMALL[hundreds], 'hundred'] : [];
  const rest = group % 100;
  const last = rest < 20 ? EN_SMALL[rest] : [EN_TENS[tens], EN_SMALL[units]].filter(Boolean).join('-');
  return [...hundred, last, EN_SCALES[scale]].filter(Boolean);
}

function digitsOf(group: number): [number, number, number] {
  return [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
}
