// One record that fails holds up no other of its batch.

/** Throws after the last what failed, so that the job is tried again; what went well is then done once more, harmlessly. */
export const eachAlone = async <T>(records: readonly T[], work: (record: T) => Promise<void>): Promise<void> => {
  const failed: unknown[] = [];
  for (const record of records) await work(record).catch((reason) => failed.push(reason));
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} of ${records.length} records failed`);
};
