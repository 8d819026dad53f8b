// Expected failures are values: a command returns a Result, and only bugs throw.

import type { Failure } from './errors.ts';

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (failure: Failure): Result<never> => ({ ok: false, failure });
