/** What a process is told from outside; parsed once by `server/config.ts`. */
export interface Settings {
  dataDir: string;
  keysDir: string;
  publicUrl: string;
  demo: boolean;
  smtpUrl?: string;
  mailFrom?: string;
  printSpoolDir: string;
  bankOutDir: string;
  /** Where the exchange takes call orders over HTTP; without it they are files in `callOutDir`. */
  pbxUrl?: string;
  callOutDir?: string;
  /** Who holds the key-encryption key; a file unless set. */
  keyProvider?: 'file' | 'shares' | 'pkcs11';
  /** How many shares there are, and how many open; 3 of 5 unless set. */
  keyShares?: { threshold: number; shares: number };
  pkcs11?: { module: string; token: string; pin: string };
  /** How the end of a term in days is found (C13); CPC_48 unless set. */
  termProfile?: 'CPC_48' | 'PLAIN_72_HOURS';
}
