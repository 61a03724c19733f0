import type { Language } from '../contracts/refusals';

interface CouponTexts {
  kind: string;
  title: string;
  subtitle: string;
  number: string;
  registeredAt: string;
  receivedAt: string;
  receivedBy: string;
  workPhone: string;
  body: string;
  checkCode: string;
  checkCodeNote: string;
  statusTitle: string;
  status: string;
  nextTitle: string;
  next: string[];
  protection: string;
  signature: string;
  stub: string;
  handedOver: string;
}

/** What a notification coupon says (R15, R21, R22, R31, R65-R68, R84, R92). */
export const couponTexts: Record<Language, CouponTexts> = {
  kk: {
    kind: 'Талон-хабарлама',
    title: 'ТАЛОН-ХАБАРЛАМА',
    subtitle: 'хабардың қабылданғаны және тіркелгені туралы',
    number: 'Тіркеу нөмірі',
    registeredAt: 'Тіркелген күні мен уақыты',
    receivedAt: 'Қабылданған күні',
    receivedBy: 'Қабылдаған қызметкер',
    workPhone: 'жұмыс тел.',
    body: 'Қабылдаған орган',
    checkCode: 'Тексеру коды',
    checkCodeNote:
      'Бұл кодты ешкімге көрсетпеңіз: ол өтінішіңіздің жай-күйін білуге және сізге жолданған хатты алуға мүмкіндік береді.',
    statusTitle: 'Жай-күйін қалай білуге болады',
    status:
      '1424 нөміріне (тегін) қоңырау шалып, тіркеу нөмірі мен тексеру кодын айтыңыз. Код аталмаса, ешқандай мәлімет берілмейді.',
    nextTitle: 'Бұдан әрі не болады',
    next: [
      'Хабарыңызды процессуалдық қызметкер және басшылық қарайды.',
      'Әрбір шешім туралы сізге жазбаша хабарланады.',
      'Қабылданған шаралар туралы білуге және бөлім басшысының қабылдауында болуға құқығыңыз бар.',
      'Хабарды қабылдаудан бас тартуға жол берілмейді; оған жоғары тұрған органға, прокурорға немесе сотқа шағым жасалады.',
    ],
    protection: 'Сізді анықтауға болатын мәліметтер заңмен қорғалады және істен бөлек сақталады.',
    signature: 'Қызметкердің қолы',
    stub: 'ТАЛОН ТҮБІРТЕГІ (органда қалады)',
    handedOver: 'Талон берілді',
  },
  ru: {
    kind: 'Талон-уведомление',
    title: 'ТАЛОН-УВЕДОМЛЕНИЕ',
    subtitle: 'о принятии и регистрации сообщения',
    number: 'Регистрационный номер',
    registeredAt: 'Дата и время регистрации',
    receivedAt: 'Дата принятия',
    receivedBy: 'Принял сотрудник',
    workPhone: 'раб. тел.',
    body: 'Орган, принявший сообщение',
    checkCode: 'Проверочный код',
    checkCodeNote:
      'Никому не показывайте этот код: с ним можно узнать состояние вашего обращения и получить адресованное вам письмо.',
    statusTitle: 'Как узнать состояние обращения',
    status:
      'Позвоните по номеру 1424 (бесплатно), назовите регистрационный номер и проверочный код. Без кода сведения не сообщаются.',
    nextTitle: 'Что будет дальше',
    next: [
      'Сообщение рассмотрят процессуальный сотрудник и руководство.',
      'О каждом принятом решении вам сообщат письменно.',
      'Вы вправе узнать о принятых мерах и требовать приёма у руководителя подразделения.',
      'Отказ в принятии сообщения недопустим; он обжалуется в вышестоящий орган, прокурору или в суд.',
    ],
    protection: 'Сведения, по которым вас можно узнать, охраняются законом и хранятся отдельно от дела.',
    signature: 'Подпись сотрудника',
    stub: 'КОРЕШОК ТАЛОНА (остаётся в органе)',
    handedOver: 'Талон вручён',
  },
  en: {
    kind: 'Notification coupon',
    title: 'NOTIFICATION COUPON',
    subtitle: 'on acceptance and registration of a message',
    number: 'Registration number',
    registeredAt: 'Registered',
    receivedAt: 'Date of receipt',
    receivedBy: 'Received by',
    workPhone: 'work phone',
    body: 'Receiving body',
    checkCode: 'Check code',
    checkCodeNote:
      'Show this code to nobody: with it one can learn the state of your application and collect a letter addressed to you.',
    statusTitle: 'How to ask for the status',
    status:
      'Call 1424 (free of charge) and give the registration number and the check code. Nothing is told without the code.',
    nextTitle: 'What comes next',
    next: [
      'A procedural officer and the management will review the message.',
      'You will be informed in writing of each decision.',
      'You may learn what measures were taken, and may ask to be received by the head of the unit.',
      'Refusing to accept a message is not allowed; a refusal may be appealed to the higher body, the prosecutor or the court.',
    ],
    protection:
      'Information by which you could be recognised is protected by law and kept apart from the case.',
    signature: 'Signature of the employee',
    stub: 'STUB (remains with the body)',
    handedOver: 'Coupon handed over',
  },
};
