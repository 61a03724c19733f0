import { amountInWords } from '../../server/documents';

test.each([
  [0, 'Нөл теңге', 'Ноль тенге', 'Zero tenge'],
  [1, 'Бір теңге', 'Один тенге', 'One tenge'],
  [11, 'Он бір теңге', 'Одиннадцать тенге', 'Eleven tenge'],
  [21, 'Жиырма бір теңге', 'Двадцать один тенге', 'Twenty-one tenge'],
  [100, 'Бір жүз теңге', 'Сто тенге', 'One hundred tenge'],
  [1000, 'Бір мың теңге', 'Одна тысяча тенге', 'One thousand tenge'],
  [2001, 'Екі мың бір теңге', 'Две тысячи один тенге', 'Two thousand one tenge'],
  [5000, 'Бес мың теңге', 'Пять тысяч тенге', 'Five thousand tenge'],
  [12_000, 'Он екі мың теңге', 'Двенадцать тысяч тенге', 'Twelve thousand tenge'],
  [
    86_500,
    'Сексен алты мың бес жүз теңге',
    'Восемьдесят шесть тысяч пятьсот тенге',
    'Eighty-six thousand five hundred tenge',
  ],
  [
    302_750,
    'Үш жүз екі мың жеті жүз елу теңге',
    'Триста две тысячи семьсот пятьдесят тенге',
    'Three hundred two thousand seven hundred fifty tenge',
  ],
  [1_000_000, 'Бір миллион теңге', 'Один миллион тенге', 'One million tenge'],
  [
    17_300_000,
    'Он жеті миллион үш жүз мың теңге',
    'Семнадцать миллионов триста тысяч тенге',
    'Seventeen million three hundred thousand tenge',
  ],
  [
    3_000_000_022,
    'Үш миллиард жиырма екі теңге',
    'Три миллиарда двадцать два тенге',
    'Three billion twenty-two tenge',
  ],
])('%d', (tenge, kk, ru, en) => {
  expect(amountInWords(tenge, 'kk')).toBe(kk);
  expect(amountInWords(tenge, 'ru')).toBe(ru);
  expect(amountInWords(tenge, 'en')).toBe(en);
});

test.each([-1, 0.5, 1e15, Number.NaN])('%d is not an amount', (tenge) => {
  expect(() => amountInWords(tenge, 'kk')).toThrow(RangeError);
});
