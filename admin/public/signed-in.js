// The window that signed in (or stepped up) tells the panel's tab, which kept its draft, and closes.
const channel = new BroadcastChannel('adal-session');
channel.postMessage('renewed');
channel.close();
window.close();
