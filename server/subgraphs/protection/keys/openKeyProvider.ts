import type { Keys, Settings, Store } from '../../../kernel';
import { openFileKeyProvider } from './fileKeyProvider';
import type { KeyProvider } from './keyProvider';
import { Pkcs11KeyProvider } from './pkcs11KeyProvider';
import { SharesKeyProvider } from './sharesKeyProvider';

/** The provider that the settings name (`KEY_PROVIDER`). */
export function openKeyProvider(settings: Settings, keys: Keys, keyringStore: Store): KeyProvider {
  switch (settings.keyProvider ?? 'file') {
    case 'file':
      return openFileKeyProvider(keys.directory);
    case 'shares':
      return new SharesKeyProvider(keyringStore);
    case 'pkcs11':
      return Pkcs11KeyProvider.open(settings.pkcs11!);
  }
}
