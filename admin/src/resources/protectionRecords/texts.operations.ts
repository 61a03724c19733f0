import type { PartName } from './operations';

/** A row once its texts are opened, with what belongs to it. */
export interface OpenedRow {
  id: string;
  texts: Record<string, string | null>;
  decisions?: { id: string; texts: { reason: string | null } }[];
}

/** What was written, by part. Each is asked for only when somebody wants to read it: the audit keeps every look. */
export const textsQueries: Partial<Record<PartName, string>> = {
  threats: /* GraphQL */ `
    query ThreatTexts($id: ID!) {
      protectionRecord(id: $id) {
        id
        rows: threats {
          id
          texts {
            findings
          }
        }
      }
    }
  `,
  measures: /* GraphQL */ `
    query MeasureTexts($id: ID!) {
      protectionRecord(id: $id) {
        id
        rows: measures {
          id
          texts {
            necessity
            whyOthersDoNotSuffice
            executor
            outcome
          }
          decisions {
            id
            texts {
              reason
            }
          }
        }
      }
    }
  `,
  agreements: /* GraphQL */ `
    query AgreementTexts($id: ID!) {
      protectionRecord(id: $id) {
        id
        rows: agreements {
          id
          texts {
            terms
          }
        }
      }
    }
  `,
  checkIns: /* GraphQL */ `
    query CheckInTexts($id: ID!) {
      protectionRecord(id: $id) {
        id
        rows: checkIns {
          id
          texts {
            notes
          }
        }
      }
    }
  `,
  contacts: /* GraphQL */ `
    query ContactTexts($id: ID!) {
      protectionRecord(id: $id) {
        id
        rows: contacts {
          id
          texts {
            summary
          }
        }
      }
    }
  `,
  contactWishes: /* GraphQL */ `
    query WishTexts($id: ID!) {
      protectionRecord(id: $id) {
        id
        rows: contactWishes {
          id
          texts {
            wish
          }
        }
      }
    }
  `,
  retaliationReports: /* GraphQL */ `
    query RetaliationTexts($id: ID!) {
      protectionRecord(id: $id) {
        id
        rows: retaliationReports {
          id
          texts {
            employer
            facts
            serviceView
            outcome
          }
        }
      }
    }
  `,
  employerProcedures: /* GraphQL */ `
    query ProcedureTexts($id: ID!) {
      protectionRecord(id: $id) {
        id
        rows: employerProcedures {
          id
          texts {
            employer
            intended
            decision
            objection
          }
        }
      }
    }
  `,
  incidents: /* GraphQL */ `
    query IncidentTexts($id: ID!) {
      protectionRecord(id: $id) {
        id
        rows: incidents {
          id
          texts {
            circumstances
            findings
            measuresTaken
          }
        }
      }
    }
  `,
  corrections: /* GraphQL */ `
    query CorrectionTexts($id: ID!) {
      protectionRecord(id: $id) {
        id
        rows: corrections {
          id
          texts {
            reason
          }
        }
      }
    }
  `,
  merges: /* GraphQL */ `
    query MergeTexts($id: ID!) {
      protectionRecord(id: $id) {
        id
        rows: merges {
          id
          texts {
            reason
            undoReason
          }
        }
      }
    }
  `,
};

/** Why protection may end, why the data are held, how a helper helps. */
export const recordTextsQuery = /* GraphQL */ `
  query ProtectionRecordTexts($id: ID!) {
    protectionRecord(id: $id) {
      id
      texts {
        assistance
        endReason
        holdReason
      }
    }
  }
`;
