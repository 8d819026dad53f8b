// For tests: keys that come from one secret and stay as they are.

import { deriveKey } from './envelope.ts';
import type { Keys } from './keys.ts';

export const fixedKeys = (secret: Uint8Array): Keys => ({
  versions: (purpose) => [{ version: 1, key: deriveKey(secret, purpose), usedFrom: new Date(0) }],
  refresh: async () => {},
});
