import type { Actionable } from '../../actions/action';
import { mutation } from '../../providers/mutation';
import type { Noun } from '../../providers/noun';

export interface Protocol extends Actionable {
  state: string;
  language: 'KK' | 'RU' | 'EN';
  text: string;
  createdAt: string;
  interpreter: string | null;
  warnedAt: string | null;
  signedByApplicantAt: string | null;
  signedByOfficialAt: string | null;
  department: { code: string; name: string };
  report: { id: string; number: string; urgent: boolean } | null;
}

/** A protocol by itself: the sheet speaks its language, whatever that of the panel. */
export interface ProtocolShown extends Protocol {
  department: Protocol['department'] & Record<Protocol['language'], string>;
}

const protocolFields = /* GraphQL */ `
  fragment ProtocolFields on OralStatementProtocol {
    id
    state
    language
    text
    createdAt
    interpreter
    warnedAt
    signedByApplicantAt
    signedByOfficialAt
    department {
      code
      name
    }
    report {
      id
      number
      urgent
    }
    version
    viewerActions
  }
`;

const protocolListQuery = /* GraphQL */ `
  query OralStatementProtocols($first: Int!, $offset: Int) {
    oralStatementProtocols(first: $first, offset: $offset) {
      nodes {
        ...ProtocolFields
      }
      pageInfo {
        hasNextPage
      }
      totalCount
      totalCountCapped
    }
  }
  ${protocolFields}
`;

const protocolQuery = /* GraphQL */ `
  query OralStatementProtocol($id: ID!) {
    oralStatementProtocol(id: $id) {
      ...ProtocolFields
      department {
        KK: name(lang: KK)
        RU: name(lang: RU)
        EN: name(lang: EN)
      }
    }
  }
  ${protocolFields}
`;

const registered = (name: string): string => {
  const type = name[0].toUpperCase() + name.slice(1);
  return `mutation ${type}($input: ${type}Input!) {
    ${name}(input: $input) { checkCode protocol { id report { id number urgent } } }
  }`;
};

export const draftProtocolMutation = mutation('draftProtocol', 'protocol');
export const recordReadBackMutation = mutation('recordReadBack', 'protocol');
export const recordWarningMutation = mutation('recordWarning', 'protocol');
export const signProtocolByApplicantMutation = mutation('signProtocolByApplicant', 'protocol');
export const signProtocolByOfficialMutation = registered('signProtocolByOfficial');
export const abandonProtocolMutation = registered('abandonProtocol');

export interface RegisteredPayload {
  checkCode: string | null;
  protocol: { id: string; report: { id: string; number: string; urgent: boolean } | null };
}

export const protocols: Noun = {
  list: { query: protocolListQuery, root: 'oralStatementProtocols', shape: 'page' },
  one: { query: protocolQuery, root: 'oralStatementProtocol' },
};
