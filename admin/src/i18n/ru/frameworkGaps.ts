/** What the Russian catalogue of the framework lacks. */
export const guesser = {
  empty: { title: 'Нет данных для показа', message: 'Проверьте источник данных' },
};
