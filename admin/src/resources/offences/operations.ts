import type { Noun } from '../../providers/noun';

export interface Offence {
  id: string;
  code: string;
  article: string;
  part: string | null;
  point: string | null;
  gravity: string | null;
  maxYears: number | null;
  isCorruption: boolean;
  title: string;
  status: string;
}

export const offencesQuery = /* GraphQL */ `
  query Offences {
    offences {
      id
      code
      article
      part
      point
      gravity
      maxYears
      isCorruption
      title
      status
    }
  }
`;

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** "CC 366 (3) 1": code as it is called in the language, article, part, point. */
export function offenceName(
  { code, article, part, point }: Pick<Offence, 'code' | 'article' | 'part' | 'point'>,
  translate: Translate,
): string {
  return `${translate(`adal.enums.lawCode.${code}`, { _: code })} ${article}${part ? ` (${part})` : ''}${point ? ` ${point}` : ''}`;
}

export const offences: Noun = {
  list: {
    query: offencesQuery,
    root: 'offences',
    shape: 'all',
    matches: (record, { article, gravity }) =>
      (!article || String(record.article).startsWith(String(article))) &&
      (!gravity || record.gravity === gravity),
  },
};
