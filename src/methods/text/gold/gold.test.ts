import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

type Gold = {
  readonly id: string;
  readonly text: string;
  readonly setting: string;
  readonly style: string;
  readonly codes: {
    readonly event_type: string;
    readonly process: readonly string[];
    readonly agents: readonly string[];
    readonly safety_challenges: readonly string[];
    readonly service_area: readonly string[];
    readonly physical_harm?: string;
    readonly psychological_harm?: string;
  };
  readonly urgent: boolean;
  readonly never_event: string | null;
  readonly duty_of_candour: boolean;
  readonly medicines: readonly string[];
  readonly first_coder?: { readonly codes?: Partial<Gold['codes']>; readonly urgent?: boolean };
};

type CodeList = {
  readonly codes: readonly { readonly code: string; readonly label: string; readonly means?: string }[];
};

const read = (address: string) => readFileSync(new URL(address, import.meta.url), 'utf8');
const records: readonly Gold[] = ['records.jsonl', 'development.jsonl'].flatMap((file) =>
  read(file)
    .trimEnd()
    .split('\n')
    .map((line): Gold => JSON.parse(line)),
);
const lists: Readonly<Record<string, CodeList>> = JSON.parse(read('../../../../data/taxonomy/lfpse-5/code-lists.json'));

/** The codes of a list that say something: "I don't know" and "None of the above" are told by leaving the field out. */
const sayingCodes = (list: string): readonly string[] =>
  (lists[list]?.codes ?? []).flatMap(({ code, means }) => (means === 'unknown' || means === 'none' ? [] : [code]));

const share = (count: number): number => count / records.length;
const ofType = (type: string) => records.filter(({ codes }) => codes.event_type === type);
const wordCount = ({ text }: Gold): number => text.split(/\s+/).length;

/** What breaks a rule, by its id, so that a failure names the records to mend. */
const breaking = (broken: (record: Gold) => boolean): readonly string[] => records.filter(broken).map(({ id }) => id);

test('every code stands in the taxonomy, and none says "none" or "I do not know"', () => {
  const fields = {
    event_type: 'event-type',
    process: 'healthcare-process-5',
    agents: 'agent-type-5',
    safety_challenges: 'safety-challenges-5',
    service_area: 'service-type-5',
    physical_harm: 'level-of-physical-harm-5',
    psychological_harm: 'level-of-psychological-harm-5',
  };
  for (const { id, codes } of records) {
    for (const [field, given] of Object.entries(codes)) {
      const list = new Map(Object.entries(fields)).get(field);
      assert.ok(list, `${id}: ${field} is no field`);
      const values = [given].flat();
      assert.deepEqual(values, [...new Set(values)], `${id}: ${field} says a code twice`);
      for (const value of values)
        assert.ok(sayingCodes(list).includes(value), `${id}: ${field} ${value} is not in ${list}`);
    }
  }
});

test('a Never Event is the official label in lower case with hyphens, and all fifteen occur', () => {
  const labels = (lists['never-event-type-5']?.codes ?? []).map(({ label }) =>
    label.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
  );
  const given = new Set(records.flatMap(({ never_event }) => never_event ?? []));
  assert.deepEqual([...given].sort(), [...labels].sort());
});

test('medicines are written as the dictionary of medicines names them', () => {
  const known = new Set(
    read('../../../../data/dmd/medicines.csv')
      .split('\n')
      .map((line) => line.split(',')[1]?.toLowerCase()),
  );
  known.add('insulin'); // the kind is often not told
  for (const { id, medicines } of records) {
    for (const medicine of medicines) assert.ok(known.has(medicine), `${id}: ${medicine}`);
  }
});

test('each record has an id and a text of its own', () => {
  for (const key of ['id', 'text'] as const)
    assert.equal(new Set(records.map((record) => record[key])).size, records.length);
});

const within =
  (...list: readonly string[]) =>
  (code?: string): boolean =>
    code !== undefined && list.includes(code);

const lasting = within('1', '2');
const moderateOrWorse = within('1', '2', '3');
const asksNoHarm = within('good-care', 'risk');

test('the records obey the guide', () => {
  assert.deepEqual(
    {
      'psychological harm of somebody who died': breaking(
        ({ codes }) => codes.physical_harm === '1' && codes.psychological_harm !== undefined,
      ),
      'harm in good care or a risk': breaking(
        ({ codes }) =>
          asksNoHarm(codes.event_type) && (codes.physical_harm !== undefined || codes.psychological_harm !== undefined),
      ),
      'a Never Event that is no incident': breaking(
        ({ codes, never_event }) => never_event !== null && codes.event_type !== 'incident',
      ),
      'duty of candour where the harm does not call for it, or missing where it does': breaking(
        ({ codes, duty_of_candour }) =>
          duty_of_candour !==
          (codes.event_type === 'incident' &&
            (moderateOrWorse(codes.physical_harm) || lasting(codes.psychological_harm))),
      ),
      'good care that is urgent': breaking(({ codes, urgent }) => codes.event_type === 'good-care' && urgent),
      'severe or fatal harm in an incident that is not urgent': breaking(
        ({ codes, urgent }) => codes.event_type === 'incident' && lasting(codes.physical_harm) && !urgent,
      ),
    },
    {
      'psychological harm of somebody who died': [],
      'harm in good care or a risk': [],
      'a Never Event that is no incident': [],
      'duty of candour where the harm does not call for it, or missing where it does': [],
      'good care that is urgent': [],
      'severe or fatal harm in an incident that is not urgent': [],
    },
  );
});

test('the records are as many and as varied as the guide says', () => {
  assert.ok(records.length >= 320);
  assert.ok(new Set(records.map(({ setting }) => setting)).size >= 30);
  assert.ok(new Set(records.map(({ style }) => style)).size >= 15);
  assert.ok(share(ofType('incident').length) >= 0.5 && share(ofType('incident').length) <= 0.6);
  for (const type of ['good-care', 'risk', 'outcome']) assert.ok(share(ofType(type).length) >= 0.12, type);
  const urgent = share(records.filter((record) => record.urgent).length);
  assert.ok(urgent >= 0.1 && urgent <= 0.2, `${urgent}`);
  const lengths = records.map(wordCount);
  assert.ok(Math.min(...lengths) <= 8 && Math.max(...lengths) >= 200 && Math.max(...lengths) <= 250);
});

const answerOf = ({ codes, urgent }: Pick<Gold, 'codes' | 'urgent'>, question: string): string => {
  const agent = /^agent (\d+)$/.exec(question)?.[1];
  if (agent !== undefined) return codes.agents.includes(agent) ? 'yes' : 'no';
  if (question === 'urgent') return urgent ? 'yes' : 'no';
  return codes.event_type;
};

test('what was decided stands in the records, and what the first coder had said beside it', () => {
  const byId = new Map(records.map((record) => [record.id, record]));
  const decisions = read('decided.tsv')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
  for (const [id = '', question = '', first, decided, why] of decisions) {
    const record = byId.get(id);
    assert.ok(record, `${id} is no record`);
    assert.ok(why, `${id} ${question}: no reason`);
    assert.equal(answerOf(record, question), decided, `${id} ${question}`);
    const firstCoded = {
      urgent: record.first_coder?.urgent ?? record.urgent,
      codes: { ...record.codes, ...record.first_coder?.codes },
    };
    assert.equal(answerOf(firstCoded, question), first, `${id} ${question}, first coder`);
  }
  const changed = decisions.filter(([, , first, decided]) => first !== decided).map(([id]) => id);
  assert.deepEqual([...new Set(changed)].sort(), breaking(({ first_coder }) => first_coder !== undefined).toSorted());
});
