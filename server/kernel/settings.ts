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
  /** How the end of a term in days is found (C13); CPC_48 unless set. */
  termProfile?: 'CPC_48' | 'PLAIN_72_HOURS';
}
