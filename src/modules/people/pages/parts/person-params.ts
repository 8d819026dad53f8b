// The address of one person.

import { Type } from 'typebox';

export const personParams = Type.Object({ accountId: Type.String({ format: 'uuid' }) });
