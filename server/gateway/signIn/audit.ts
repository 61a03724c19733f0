import { type Executive, systemViewer, Viewer, type ViewerClaims } from '../../kernel';

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

  /** A wrong password or code for an account that exists. */
  async failed(account: string): Promise<void> {
    const subject = { type: 'account', id: account };
    await this.executive.audit(systemViewer('gateway'), [{ action: 'signIn.failed', subject }]);
  }

  private note(claims: ViewerClaims, action: string): Promise<void> {
    return this.executive.audit(new Viewer(claims), [{ action, subject: { type: 'staff', id: claims.id } }]);
  }
}
