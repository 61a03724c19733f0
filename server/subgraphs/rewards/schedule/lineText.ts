import type { Language } from '../../../contracts/refusals';
import type { CalculationLine } from './calculateReward';

const unit: Record<Language, string> = { kk: 'АЕК', ru: 'МРП', en: 'MCI' };
const locale: Record<Language, string> = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' };

/** Whole tenge with thousands set apart, without the currency's name. */
export function tengeText(amount: number, language: Language): string {
  return new Intl.NumberFormat(locale[language]).format(amount);
}

/** One step of a calculation, in words and figures. */
export function lineText(line: CalculationLine, language: Language): string {
  const money = (amount: number) => `${tengeText(amount, language)} ₸`;
  switch (line.kind) {
    case 'MCI_COUNT':
      return `${line.mciCount} ${unit[language]} × ${money(line.mciRate)} = ${money(line.amount)}`;
    case 'SHARE_OF_HARM':
      return `${line.percent} % × ${money(line.harm)} = ${money(line.amount)}`;
    case 'CEILING':
      return `${ceiling[language]}: ${line.mciCount} ${unit[language]} × ${money(line.mciRate)} = ${money(line.amount)}`;
  }
}

const ceiling: Record<Language, string> = { kk: 'ең көбі', ru: 'не более', en: 'at most' };
