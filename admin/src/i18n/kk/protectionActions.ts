/** Words of what can be done about protection. */
export const protectionActions = {
  confirmProtection: { label: 'Растау', explain: 'Карточканы жүйе ашты; оның қажет екенін сіз растайсыз.' },
  proposeProtectionEnd: {
    label: 'Тоқтатуды ұсыну',
    explain: 'Екінші қызметкер тоқтатқанша қорғау жалғасады. Құпия құпия болып қалады.',
  },
  declineProtectionEnd: {
    label: 'Қорғауды жалғастыру',
    explain: 'Ұсыныс алынып тасталады, қорғау жалғасады.',
  },
  endProtection: {
    label: 'Қорғауды тоқтату',
    explain: 'Сіз екінші қызметкер ретінде тоқтатасыз. Құпиялылық алынбайды, тексерулер жалғасады.',
  },
  placeLegalHold: { label: 'Жоюға тыйым салу', explain: 'Осы сәттен бастап деректерді жоюға болмайды.' },
  proposeHoldRelease: { label: 'Тыйымды алуды ұсыну', explain: 'Екінші қызметкер алғанша тыйым күшінде.' },
  declineHoldRelease: { label: 'Тыйымды қалдыру', explain: 'Тыйым күшінде қалады.' },
  releaseLegalHold: {
    label: 'Тыйымды алу',
    explain: 'Сіз екінші қызметкер ретінде аласыз; содан кейін деректерді екі адам жоя алады.',
  },
  assessThreat: {
    label: 'Қауіпті бағалау',
    explain: 'Баға бұрынғылармен бірге сақталады; соңғысы есепке алынады.',
  },
  proposeMeasure: {
    label: 'Шара ұсыну',
    explain:
      'Шешімді басшылық қабылдайды. Көшіру, құжаттар және сырт келбет үшін екі бекіту және басқа шаралар неге жеткіліксіз екені керек.',
  },
  endorseMeasure: { label: 'Қолдау', explain: 'Ерекше шараны бекітетін екі адамның біріншісісіз.' },
  approveMeasure: { label: 'Бекіту', explain: 'Шараны орындаушыға беруге болады.' },
  rejectMeasure: { label: 'Қабылдамау', explain: 'Шара қолданылмайды; себебі сақталады.' },
  bringMeasureIntoForce: {
    label: 'Қолданысқа енгізу',
    explain: 'Шара берілді; қайта қарау күні оның қажеттілігі тексеріледі.',
  },
  extendMeasure: { label: 'Ұзарту', explain: 'Келесі қайта қарауға дейін шара әлі қажет.' },
  liftMeasure: { label: 'Алып тастау', explain: 'Шара тоқтатылады; себебі сақталады.' },
  offerAgreement: {
    label: 'Келісім ұсыну',
    explain: 'Қалаған адамға келісім ұсынылуы тиіс. Күшіне енгенше мемлекеттік құпия режимі қолданылады.',
  },
  recordAgreementSigned: { label: 'Қол қойылды', explain: 'Адамның қол қойғанын белгілейсіз.' },
  recordAgreementDeclined: { label: 'Бас тартты', explain: 'Адам келісім қаламайды; режим өзгермейді.' },
  putAgreementInForce: {
    label: 'Күшіне енгізу',
    explain: 'Осы сәттен бастап карточка келісім бойынша жүргізіледі.',
  },
  scheduleCheckIn: { label: 'Тексеру белгілеу', explain: 'Сол күні адамнан жағдайы сұралады.' },
  recordCheckIn: { label: 'Тексеруді белгілеу', explain: 'Адамның жағдайын белгілейсіз.' },
  recordNotReached: { label: 'Байланыс болмады', explain: 'Көрсетілген күні қайта байланысады.' },
  reportRetaliation: {
    label: 'Қысым туралы хабарлау',
    explain: 'Қызметтің ұстанымын жұмыс берушіге айтуға он бес күні бар.',
  },
  recordConsent: {
    label: 'Келісімді белгілеу',
    explain: 'Жазбаша келісімсіз құпия мәлімет жұмыс берушіге берілмейді.',
  },
  addressEmployer: {
    label: 'Жұмыс берушіге хабарланды',
    explain: 'Жұмыс берушінің жаңа шешімге отыз күні бар.',
  },
  dismissRetaliation: { label: 'Расталмады', explain: 'Қарау осымен аяқталады; себебі сақталады.' },
  withdrawRetaliation: { label: 'Қайтарып алды', explain: 'Адам өтінішін қайтарып алады.' },
  recordRedecision: { label: 'Жаңа шешім', explain: 'Жұмыс беруші не шешті немесе мерзім өтті.' },
  closeRetaliation: { label: 'Жабу', explain: 'Басқа ештеңе қажет емес.' },
  openEmployerProcedure: {
    label: 'Жұмыс берушінің шақыруы',
    explain: 'Шешімге дейін жұмыс беруші қызметті тыңдауы тиіс. Кешіккен материалдар белгіленеді.',
  },
  recordEmployerMeeting: {
    label: 'Отырыс өтті',
    explain: 'Шешімнің көшірмесі үш жұмыс күнінде келуі тиіс.',
  },
  recordEmployerDecision: {
    label: 'Шешім алынды',
    explain: 'Қызметтің қарсылық білдіруге екі жұмыс күні бар.',
  },
  objectToEmployer: { label: 'Қарсылық білдіру', explain: 'Жұмыс беруші қайта шешуі тиіс.' },
  acceptEmployerDecision: { label: 'Қарсылық жоқ', explain: 'Қызметтің қарсылығы жоқ.' },
  recordEmployerRedecision: { label: 'Жаңа шешім', explain: 'Жұмыс беруші не шешті немесе мерзім өтті.' },
  abandonEmployerProcedure: { label: 'Ниетінен бас тартты', explain: 'Жұмыс беруші ниетінен бас тартты.' },
  logContact: { label: 'Байланысты жазу', explain: 'Жазба мөрленіп сақталады және өзгертілмейді.' },
  recordContactWish: {
    label: 'Тілекті жазу',
    explain: 'Соңғы тілек есепке алынады; бұрынғылары сақталады.',
  },
  orderAddressLabel: {
    label: 'Жапсырма тапсыру',
    explain: 'Оны қойма басып шығарады. Мекенжайды сіз көрмейсіз.',
  },
  proposeMerge: {
    label: 'Бір адам…',
    explain: 'Екінші қызметкер келісуі тиіс. Ештеңе көшірілмейді, сондықтан кері қайтаруға болады.',
  },
  approveMerge: { label: 'Бұл бір адам', explain: 'Сіз екінші қызметкер ретінде келісесіз.' },
  declineMerge: { label: 'Бұл бөлек адамдар', explain: 'Ұсыныс қабылданбайды.' },
  proposeMergeUndo: {
    label: 'Кері қайтаруды ұсыну',
    explain: 'Екінші қызметкер келіскенше біріктіру күшінде.',
  },
  keepMerge: { label: 'Қалдыру', explain: 'Біріктіру күшінде қалады.' },
  undoMerge: { label: 'Кері қайтару', explain: 'Сіз екінші қызметкер ретінде кері қайтарасыз.' },
  proposeIdentityCorrection: {
    label: 'Жеке деректерді түзету',
    explain:
      'Деректерді толық, қалай болуы керек болса, солай енгізіңіз. Олар осында мөрленеді; екінші қызметкер енгізеді.',
  },
  applyIdentityCorrection: {
    label: 'Енгізу',
    explain: 'Хаттар мен төлемдер енді жаңа деректер бойынша жүреді. Бұрынғысы мөрленіп сақталады.',
  },
  declineIdentityCorrection: { label: 'Қабылдамау', explain: 'Деректер бұрынғыдай қалады.' },
  reportLeak: { label: 'Жайылу күдігі', explain: 'Шешімді басшылық қабылдайды: хабарлағаннан басқа адам.' },
  recordLeakMeasures: { label: 'Не істелді', explain: 'Бұрынғы жазбаны алмастырады.' },
  confirmLeak: {
    label: 'Жайылу расталды',
    explain: 'Жария ету жауаптылыққа әкеледі. Не анықталғанын көрсетіңіз.',
  },
  refuteLeak: { label: 'Жайылу болған жоқ', explain: 'Не анықталғанын көрсетіңіз.' },
  closeIncident: { label: 'Жабу', explain: 'Жауаптылық мәселесі шешілді, адам қауіпсіз.' },
  recordCallOutcome: { label: 'Қоңырау нәтижесі', explain: 'Сөйлесу мүмкін болғанын көрсетіңіз.' },
  registerAssistant: {
    label: 'Жәрдемшіні қорғауға алу',
    explain: 'Хабарсыз жәрдемдесетін адам қорғауға алынады.',
  },
  requestCallBack: {
    label: 'Байланыстыру',
    explain: 'Алдымен сіздің телефоныңыз, содан кейін адамның телефоны шырылдайды. Нөмір қоймада қалады.',
  },
  comparePersons: {
    label: 'Салыстыру',
    explain: 'Сұрақ мақсатымен бірге жазылады. Сағатына он жауап беріледі.',
  },
};
