// The one place that knows every module.

import { anonymous } from '../platform/actor.ts';
import { createHttp } from '../platform/http/create-http.ts';
import type { Compose } from './parts.ts';

export const compose: Compose = ({ config, db, log }) => ({
  createApp: async () =>
    createHttp({
      config,
      modules: [],
      identify: async () => ({ actor: anonymous, csrfToken: '' }),
      readiness: async () => ({ ok: await db.isUp(), missing: [] }),
      log,
    }),
  jobs: [],
  steps: [],
});
