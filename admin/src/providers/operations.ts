export const meQuery = /* GraphQL */ `
  query Me {
    me {
      staff {
        id
        account
        name
        position
        department {
          code
          name
          timeZone
        }
      }
      roles
      permissions
      steppedUp
      language
    }
  }
`;
