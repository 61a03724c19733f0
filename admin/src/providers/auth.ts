import type { AuthProvider } from 'react-admin';
import { discardAllDrafts } from '../intake/draft';
import { canAccess } from './access';
import { currentLocale } from './locale';
import { endSession, fetchSession, loginUrl } from './session';
import { forgetViewer, loadViewer } from './viewer';

/** A session just looked at need not be looked at again for every part of a page. */
const freshForMs = 10_000;

let lookedAt = 0;
let signedOut = false;

/** Leaves for the sign-in page; never resolves, so that nothing is drawn meanwhile. */
function leaveForSignIn(): Promise<never> {
  window.location.assign(loginUrl(currentLocale()));
  return new Promise(() => undefined);
}

export const authProvider: AuthProvider = {
  login: () => leaveForSignIn(),
  logout: async (params?: { chosen?: boolean }) => {
    if (!params?.chosen) return false;
    const elsewhere = await endSession();
    signedOut = true;
    forgetViewer();
    discardAllDrafts();
    return elsewhere ?? '/login';
  },
  checkAuth: async () => {
    if (signedOut) throw new Error('signed out');
    if (Date.now() - lookedAt < freshForMs) return;
    if (!(await fetchSession()).signedIn) {
      // A page that was already working keeps its drafts: signing in happens beside it.
      if (lookedAt > 0) return;
      await leaveForSignIn();
    }
    lookedAt = Date.now();
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
