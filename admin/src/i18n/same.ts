/** The shape of another language's words: the same keys, other texts. */
export type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
