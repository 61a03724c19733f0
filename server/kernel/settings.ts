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
}
