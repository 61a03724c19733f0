import type { AuthProvider } from 'react-admin';
import { canAccess } from './access';
import { loginUrl } from './session';
import { forgetViewer, loadViewer } from './viewer';

let signedOut = false;

/** Whether the gateway has a session for this browser. */
async function hasSession(): Promise<boolean> {
  const answer = await fetch('/auth/session', { credentials: 'same-origin', headers: { 'x-adal-csrf': '1' } });
  if (!answer.ok) return false;
  const session = (await answer.json().catch(() => null)) as { signedIn?: boolean } | null;
  return session?.signedIn !== false;
}

/** Leaves for the sign-in page; never resolves, so that nothing is drawn meanwhile. */
function leaveForSignIn(): Promise<never> {
  window.location.assign(loginUrl());
  return new Promise(() => undefined);
}

export const authProvider: AuthProvider = {
  login: () => leaveForSignIn(),
  logout: async (params?: { chosen?: boolean }) => {
    if (!params?.chosen) return false;
    await fetch('/auth/logout', { method: 'POST', credentials: 'same-origin', headers: { 'x-adal-csrf': '1' } });
    signedOut = true;
    forgetViewer();
    return '/login';
  },
  checkAuth: async () => {
    if (signedOut) throw new Error('signed out');
    if (!(await hasSession())) await leaveForSignIn();
  },
  // A lost session or a refusal never throws the page away: the layout offers to sign in beside the draft.
  checkError: () => Promise.resolve(),
  getIdentity: async () => {
    const { staff } = await loadViewer();
    return { id: staff?.id ?? '', fullName: staff?.name ?? '' };
  },
  getPermissions: () => loadViewer(),
  canAccess,
};
