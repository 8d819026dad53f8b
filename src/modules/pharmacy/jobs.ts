// A record that was begun from an entry is sent: the entry leads to it from then on.

import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { systemScope } from '../../platform/access/scope.ts';
import type { Job } from '../../platform/module.ts';
import { entryOfOrigin } from './commands.ts';
import type { LogDeps } from './deps.ts';
import { changeLinkedWords } from './sql/linked.ts';
import { linkRecord } from './store.ts';

export const linkRecordsJob = 'pharmacy.link-records';

const payloadShape = Type.Object({
  records: Type.Array(
    Type.Object({
      organisationCode: Type.String(),
      recordId: Type.String({ format: 'uuid' }),
      origin: Type.Optional(Type.String()),
    }),
  ),
});

export const linkRecords = ({ db, audit, recording }: Pick<LogDeps, 'db' | 'audit' | 'recording'>): Job => ({
  name: linkRecordsJob,
  run: async (payload) => {
    for (const { origin, ...key } of Value.Parse(payloadShape, payload).records) {
      const entryId = entryOfOrigin(origin);
      if (entryId === null) continue;
      // It may have been moved to another place meanwhile, or erased.
      const [record] = await recording.read(systemScope, [key]);
      if (!record) continue;
      await db.as(systemScope).transaction(async (tx) => {
        const conceal = await recording.words.hold(tx, record.recordId);
        const entry = await linkRecord(tx, entryId, record);
        if (!entry) return;
        // A reviewer may have been faster, and had words of the record hidden that the entry says too.
        await changeLinkedWords(tx, record.recordId, (text) => conceal(text).text);
        const { organisationCode } = entry;
        const actor = { kind: 'system', job: linkRecordsJob } as const;
        await audit.write(tx, [{ actor, action: 'pharmacy.link-record', organisationCode, detail: { entryId } }]);
      });
    }
  },
});
