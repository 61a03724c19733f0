export const applicationStatusQuery = /* GraphQL */ `
  query ApplicationStatus($number: String!, $checkCode: String!) {
    applicationStatus(number: $number, checkCode: $checkCode) {
      state
      updatedAt
    }
  }
`;

export interface ApplicationStatus {
  state: string;
  updatedAt: string;
}
