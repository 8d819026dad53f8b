// The plug between the processes (start, web, worker, command line) and `compose.ts`, which alone knows the modules.

import type { FastifyInstance } from 'fastify';
import type { Directory } from '../modules/directory/index.ts';
import type { Pharmacy } from '../modules/pharmacy/index.ts';
import type { Recording } from '../modules/recording/index.ts';
import type { Review } from '../modules/review/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Config } from '../platform/config/config.ts';
import type { Database } from '../platform/database/database.ts';
import type { Log } from '../platform/http/log.ts';
import type { Identity } from '../platform/identity/identity.ts';
import type { Kept } from '../platform/keeping/kept.ts';
import type { Job, Module } from '../platform/module.ts';
import type { Keys } from '../platform/vault/keys.ts';
import type { Progress } from './teller.ts';

export type Materials = {
  readonly config: Config;
  readonly db: Database;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly log: Log;
};

/** Something to have ready before the door opens: reference data, invented records. Running it again changes nothing. */
export type Step = { readonly name: string; readonly run: (progress: Progress) => Promise<void> };

/** The faces of the modules, for the commands of the command line. */
export type Services = {
  readonly directory: Directory;
  readonly recording: Recording;
  readonly review: Review;
  readonly identity: Identity;
  readonly pharmacy: Pharmacy;
};

export type Parts = {
  /** Called after all steps, and only by a process that serves pages. */
  readonly createApp: () => Promise<FastifyInstance>;
  readonly jobs: readonly Job[];
  readonly steps: readonly Step[];
  readonly modules: readonly Module[];
  /** Everything that is kept, by all parts. */
  readonly dataMap: readonly Kept[];
  readonly services: Services;
  /** Ends what goes on by itself. */
  readonly stop: () => Promise<void>;
};

/** Asks nothing of the database yet: its tables may not be there. */
export type Compose = (materials: Materials) => Parts;
