export { openSmtpMailer, type Mail, type Mailer, type MailOutcome } from './smtpMailer';
