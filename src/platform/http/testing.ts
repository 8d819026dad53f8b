// For tests: the web face around the modules of one test, visited by whoever the test says.

import { anonymous } from '../actor.ts';
import { createHttp, type HttpOptions } from './create-http.ts';

export const createTestHttp = (options: Partial<HttpOptions> & Pick<HttpOptions, 'modules'>) =>
  createHttp({
    config: {
      origin: 'http://127.0.0.1:3000',
      dataDir: 'var',
      demo: false,
      brand: { name: 'Cairn', operator: null },
    },
    identify: async () => ({ actor: anonymous, csrfToken: '' }),
    readiness: async () => ({ ok: true, missing: [] }),
    ...options,
  });
