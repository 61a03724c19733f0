export { protectionEntities, protectionSchemaParts, protectionSubgraph } from './definition';
export { keyringDefinition } from './keyring/keyring';
export { removeKeyringCopy, restoreKeyringCopy, takeKeyringCopy } from './keyring/keyringCopy';
export type { KeyProvider } from './keys/keyProvider';
export { ensureSealingRoot } from './keys/sealingRoot';
export { issueEnrolmentCode } from './passkey/enrolmentCode';
export { protectionMigrations } from './migrations';
export { protectionKeys } from './renewableKeys';
export { openVault, type Vault, type VaultParts } from './vault';
