export const registerReportMutation = /* GraphQL */ `
  mutation RegisterReport($input: RegisterReportInput!) {
    registerReport(input: $input) {
      checkCode
      report {
        id
        number
        urgent
      }
    }
  }
`;

export interface RegisterReportPayload {
  checkCode: string;
  report: { id: string; number: string; urgent: boolean };
}
