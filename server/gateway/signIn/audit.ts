import { type Executive, systemViewer, Viewer, type ViewerClaims } from '../../kernel';

interface SignInDetails {
  /** The OpenID client that was signed in to. */
  client: string;
  secondFactor: boolean;
}

/** Writes sign-ins down. A sign-in that cannot be written down does not happen. */
export class SignInAudit {
  constructor(private readonly executive: Executive) {}

  async started(claims: ViewerClaims): Promise<void> {
    await this.note(claims, 'session.started');
  }

  async steppedUp(claims: ViewerClaims): Promise<void> {
    await this.note(claims, 'session.steppedUp');
  }

  async ended(claims: ViewerClaims): Promise<void> {
    await this.note(claims, 'session.ended');
  }

  /** A wrong password or code for an account, or any for an `unknown` one. */
  async failed(account: string): Promise<void> {
    await this.ofAccount('signIn.failed', account);
  }

  /** A right password, and the second factor where it was asked for, at the embedded provider. */
  async succeeded(account: string, details: SignInDetails): Promise<void> {
    await this.ofAccount('signIn.succeeded', account, details);
  }

  /** A token that opens a contract to whoever bears it; `account` is a login name or a partner's client id. */
  async tokenIssued(account: string, details: SignInDetails): Promise<void> {
    await this.ofAccount('token.issued', account, details);
  }

  private async ofAccount(action: string, id: string, details?: SignInDetails): Promise<void> {
    const note = { action, subject: { type: 'account', id }, ...(details && { details: { ...details } }) };
    await this.executive.audit(systemViewer('gateway'), [note]);
  }

  private note(claims: ViewerClaims, action: string): Promise<void> {
    return this.executive.audit(new Viewer(claims), [{ action, subject: { type: 'staff', id: claims.id } }]);
  }
}
