/** What the panel knows about being signed in: nothing secret, and nothing kept beyond the tab. */
type Listener = () => void;

const endListeners = new Set<Listener>();
const channelName = 'adal-session';
const returnPage = '/signed-in.html';

/** Called when the server says that nobody is signed in any more. */
export function announceSessionEnd(): void {
  endListeners.forEach((listener) => listener());
}

export function onSessionEnd(listener: Listener): () => void {
  endListeners.add(listener);
  return () => endListeners.delete(listener);
}

/** Where the browser goes to sign in and come back to the page it is on. */
export function loginUrl(returnTo = `/${window.location.hash}`): string {
  return `/auth/login?returnTo=${encodeURIComponent(returnTo)}`;
}

/** Address of a small window that shows the second factor (or the whole sign-in) and reports back. */
export function renewalUrl(kind: 'login' | 'step-up'): string {
  return `/auth/${kind}?returnTo=${encodeURIComponent(returnPage)}`;
}

/** Runs the listener when such a window reports that the session was renewed. */
export function onRenewed(listener: Listener): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = () => listener();
  return () => channel.close();
}

/** Opens that window beside the page, so that a draft kept in the page's memory is not lost. */
export function openRenewal(kind: 'login' | 'step-up'): boolean {
  return window.open(renewalUrl(kind), 'adal-renewal', 'popup,width=520,height=720') !== null;
}
