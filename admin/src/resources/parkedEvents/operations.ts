export interface ParkedEvent {
  id: string;
  source: Source;
  destination: string;
  type: string;
  lastError: string;
  attempts: number;
  createdAt: string;
}

export const sources = ['directory', 'casework', 'protection', 'rewards'] as const;
export type Source = (typeof sources)[number];

export const parkedEventsQuery = /* GraphQL */ `
  query ParkedEvents {
    directory: directoryParkedEvents {
      ...ParkedEventFields
    }
    casework: caseworkParkedEvents {
      ...ParkedEventFields
    }
    protection: protectionParkedEvents {
      ...ParkedEventFields
    }
    rewards: rewardsParkedEvents {
      ...ParkedEventFields
    }
  }
  fragment ParkedEventFields on ParkedEvent {
    id
    source
    destination
    type
    lastError
    attempts
    createdAt
  }
`;

const replay = (source: Source): string =>
  `mutation Replay($input: ReplayParkedEventInput!) { ${source}ReplayParkedEvent(input: $input) { id } }`;

export const replayMutations: Record<Source, string> = {
  directory: replay('directory'),
  casework: replay('casework'),
  protection: replay('protection'),
  rewards: replay('rewards'),
};
