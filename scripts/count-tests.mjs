// A reporter for node:test that writes only how many tests passed and failed, as one JSON line.

export default async function* countTests(events) {
  const counted = { passed: 0, failed: 0 };
  for await (const { type, data } of events) {
    if (data?.details?.type === 'suite' || data?.skip !== undefined) continue;
    if (type === 'test:pass') counted.passed += 1;
    if (type === 'test:fail') counted.failed += 1;
  }
  yield `${JSON.stringify(counted)}\n`;
}
