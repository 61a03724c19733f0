/** Languages of the system: kk is the state language. */
export type Language = 'kk' | 'ru' | 'en';

/** A catalogue: stable code to its text in each language. `{name}` is replaced by the refusal's parameter. */
export type RefusalTexts = Record<string, Record<Language, string>>;
