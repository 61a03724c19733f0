export const sealingKeyQuery = /* GraphQL */ `
  query SealingKey {
    sealingKey {
      keyId
      publicKey
      suite
      notAfter
      certificate
    }
  }
`;
