// For tests: an audit under a key of their own.

import type { Clock } from '../clock.ts';
import { type Audit, createAudit } from './audit.ts';

export const testAuditKey = Buffer.alloc(32, 9);

export const testAudit = (clock: Clock): Audit => createAudit(testAuditKey, clock);
