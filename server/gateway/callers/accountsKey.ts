/** Name of the key under which the gateway seals its copies of accounts and its sessions. */
export const ACCOUNTS_KEY = 'accounts';
