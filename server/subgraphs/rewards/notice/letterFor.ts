import type { Language } from '../../../contracts/refusals';
import type { RewardOutcome } from '../rewardCase/rewardCase.enums';
import { tengeText } from '../schedule/lineText';

/** `{amount}` is replaced; nothing else about the person or the case is said. */
interface Letter {
  title: string;
  body: string;
}

const appeal: Record<Language, string> = {
  kk: 'Шешіммен келіспесеңіз, оған сотқа шағымдануға құқығыңыз бар.',
  ru: 'Если вы не согласны с решением, вы вправе обжаловать его в суд.',
  en: 'If you do not agree with the decision, you may appeal against it to a court.',
};

const letters: Record<RewardOutcome, Record<Language, Letter>> = {
  APPROVED: {
    kk: {
      title: 'Сыйақы туралы хабарлама',
      body: 'Сыбайлас жемқорлыққа қарсы іс-қимылға көрсеткен көмегіңіз қаралды. Сізге {amount} теңге мөлшерінде біржолғы ақшалай сыйақы төлеу туралы шешім қабылданды. Төлемді қызмет өзі рәсімдейді: сізге келудің де, қосымша құжат жіберудің де қажеті жоқ. Сыйақыдан өтініш беру арқылы бас тарта аласыз.',
    },
    ru: {
      title: 'Уведомление о вознаграждении',
      body: 'Ваша помощь в противодействии коррупции рассмотрена. Принято решение выплатить вам единовременное денежное вознаграждение в размере {amount} тенге. Выплату служба оформит сама: приходить или направлять дополнительные документы не нужно. От вознаграждения можно отказаться, подав заявление.',
    },
    en: {
      title: 'Notice of a reward',
      body: 'Your help in countering corruption has been considered. It was decided to pay you a lump-sum cash reward of {amount} tenge. The service arranges the payment itself: you need not come in or send anything. You may decline the reward by an application.',
    },
  },
  REJECTED: {
    kk: {
      title: 'Сыйақы туралы шешім',
      body: 'Сізді көтермелеу туралы мәселе қаралды. Сыйақы төленбейді деп шешілді.',
    },
    ru: {
      title: 'Решение о вознаграждении',
      body: 'Вопрос о вашем поощрении рассмотрен. Принято решение вознаграждение не выплачивать.',
    },
    en: {
      title: 'Decision on a reward',
      body: 'The question of a reward for you has been considered. It was decided not to pay one.',
    },
  },
  NO_GROUNDS: {
    kk: {
      title: 'Сыйақы туралы шешім',
      body: 'Сізді көтермелеу туралы мәселе қаралды. Заңды күшіне енген сот актісімен құқық бұзушылық анықталмағандықтан, сыйақы төлеуге негіз жоқ.',
    },
    ru: {
      title: 'Решение о вознаграждении',
      body: 'Вопрос о вашем поощрении рассмотрен. Вступившим в силу судебным актом правонарушение не установлено, поэтому оснований для вознаграждения нет.',
    },
    en: {
      title: 'Decision on a reward',
      body: 'The question of a reward for you has been considered. The court act in force establishes no offence, so there are no grounds for a reward.',
    },
  },
};

/** The letter of a decision, in the person's language; it always names the way to a court (R81). */
export function letterFor(
  outcome: RewardOutcome,
  language: Language,
  { amountTenge }: { amountTenge: number | null },
): Letter {
  const { title, body } = letters[outcome][language];
  const amount = tengeText(amountTenge ?? 0, language);
  return { title, body: `${body.replace('{amount}', amount)}\n\n${appeal[language]}` };
}
