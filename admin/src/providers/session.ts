import { setBusinessClock } from './clock';

/** What the panel knows about being signed in: nothing secret, and nothing kept beyond the tab. */
export interface Session {
  signedIn: boolean;
  /** Whether this is the demonstration realm. */
  demo: boolean;
  name?: string;
  language?: string;
  /** The service's clock, an instant. */
  now?: string;
}

type Listener = () => void;

const endListeners = new Set<Listener>();
const channelName = 'adal-session';
const returnPage = '/signed-in.html';

/** Asks the gateway; an unreachable gateway counts as nobody signed in. */
export async function fetchSession(): Promise<Session> {
  const answer = await fetch('/auth/session', { credentials: 'same-origin' }).catch(() => null);
  if (!answer?.ok) return { signedIn: false, demo: false };
  const session = (await answer.json()) as Session;
  setBusinessClock(session.now);
  return session;
}

/** Ends the session; answers where a provider elsewhere wants the browser, if anywhere. */
export async function endSession(): Promise<string | null> {
  const answer = await fetch('/auth/logout', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'x-adal-csrf': '1' },
  });
  return ((await answer.json().catch(() => null)) as { redirect?: string | null } | null)?.redirect ?? null;
}

/** Called when the server says that nobody is signed in any more. */
export function announceSessionEnd(): void {
  endListeners.forEach((listener) => listener());
}

export function onSessionEnd(listener: Listener): () => void {
  endListeners.add(listener);
  return () => endListeners.delete(listener);
}

/** Where the browser goes to sign in and come back to the page it is on. */
export function loginUrl(lang: string, returnTo = `/?lang=${lang}${window.location.hash}`): string {
  return `/auth/login?lang=${lang}&returnTo=${encodeURIComponent(returnTo)}`;
}

/** Runs the listener when a window beside the page reports that the session was renewed. */
export function onRenewed(listener: Listener): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = () => listener();
  return () => channel.close();
}

/**
 * Opens the sign-in (or only its second factor) in a window beside the page, so that a draft kept in the page's
 * memory is not lost. Answers whether the browser let it open.
 */
export function openRenewal(kind: 'login' | 'step-up', lang: string): boolean {
  const url = `/auth/${kind}?lang=${lang}&returnTo=${encodeURIComponent(returnPage)}`;
  return window.open(url, 'adal-renewal', 'popup,width=520,height=720') !== null;
}
