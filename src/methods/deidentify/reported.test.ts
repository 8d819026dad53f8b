import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hideReported, isNumber, keysAsWritten, keysOf, type Reported } from './reported.ts';

const reporting = (...reports: readonly string[]): Reported => {
  const keys = new Map(reports.flatMap((words) => keysOf(words).map((key) => [key, words] as const)));
  return (key) => keys.get(key);
};
const hide = (text: string, ...reports: readonly string[]): string => hideReported(text, reporting(...reports)).text;

describe('a reported name', () => {
  for (const [text, hidden] of [
    ['Quill came. QUILL left, quill stayed.', '[name] came. [name] left, [name] stayed.'],
    ["It was Quill's drip and Quill’s bed.", "It was [name]'s drip and [name]’s bed."],
    ['It was Quills bed.', 'It was [name] bed.'],
    ['Then Quill-Jones and Ann-Quill came.', 'Then [name] and [name] came.'],
    ['Then J. Quill and K L Quill came.', 'Then [name] and [name] came.'],
    ['The quilling of Quillfeather stays.', 'The quilling of Quillfeather stays.'],
    ['Q\u200du\u00adill and Ｑuill came.', '[name] and [name] came.'],
    ['[name] saw Quill.', '[name] saw [name 2].'],
    ['[name 9999] saw Quill.', '[name 9999] saw [name 2].'],
    ["[nurse's name] saw Quill.", "[nurse's name] saw [name]."],
  ] as const)
    it(`is hidden in “${text}”`, () => assert.equal(hide(text, 'Quill'), hidden));

  it('of several words is one mark where they stand together, and each by itself elsewhere', () =>
    assert.equal(
      hide('Zebedee Quill and Zebedee. Mr Quill, Zebedee van der Quill.', 'Zebedee van der Quill'),
      '[name] and [name]. Mr [name], [name].',
    ));

  it('is told apart from another', () =>
    assert.equal(
      hide('Quill saw Thorn, and Thorn saw Quill.', 'Quill', 'Thorn'),
      '[name 1] saw [name 2], and [name 2] saw [name 1].',
    ));

  it('that is an everyday word too is hidden with its capital only', () =>
    assert.equal(hide('Will will come. I will.', 'Will'), '[name] will come. I will.'));

  it('that is a small word too is hidden with its capital', () =>
    assert.equal(
      hide('Ms An gave it an hour on, so Mr So left.', 'An', 'So'),
      'Ms [name 1] gave it an hour on, so Mr [name 2] left.',
    ));

  it('in small letters is hidden with the name beside it, as it was reported', () =>
    assert.equal(
      hide('i told mark quill to mark it. quill left.', 'mark quill'),
      'i told [name] to mark it. [name] left.',
    ));

  it('is hidden also where something without width stands inside it, or beside it', () => {
    const text = 'It hit Qu\u200bill; Quill, Qu\u00adill and Mr\u200bQuill fell ill.';
    for (const words of ['Quill', 'Qu\u200bill'])
      assert.equal(hide(text, words), 'It hit [name]; [name], [name] and Mr\u200b[name] fell ill.');
  });

  it('is hidden whole where it overlaps with another', () =>
    assert.equal(hide('dr so quill van', 'so quill', 'quill van'), 'dr [name]'));

  it('of one sign is hidden', () => assert.equal(hide('护士 李 来了', '李'), '护士 [name] 来了'));
});

describe('a reported name in a script without spaces between words, or with signs on its letters', () => {
  for (const [words, text, hidden] of [
    ['王伟', '护士王伟来了。王伟医生说了。', '护士[name]来了。[name]医生说了。'],
    ['李', '李医生来了', '[name]医生来了'],
    ['田中', '田中さんが来た。山田中村は来ない。', '[name]さんが来た。山[name]村は来ない。'],
    ['タロー', 'タローさん', '[name]さん'],
    ['김민수', '김민수가 왔다. 김민수 씨.', '[name]가 왔다. [name] 씨.'],
    ['สมชาย', 'นายสมชายล้มในห้องน้ำ', 'นาย[name]ล้มในห้องน้ำ'],
    ['สม', 'สมิตล้ม', 'สมิตล้ม'],
    ['अमृता', 'अमृता आई। अमत आया। अमृता की दवा।', '[name] आई। अमत आया। [name] की दवा।'],
    ['ਗੁਰਪ੍ਰੀਤ', 'ਗੁਰਪ੍ਰੀਤ ਆਈ, ਗਰਪਰਤ ਨਹੀਂ।', '[name] ਆਈ, ਗਰਪਰਤ ਨਹੀਂ।'],
    ['সুমনা', 'সুমনা এল, সমন নয়।', '[name] এল, সমন নয়।'],
    ['ক\u09cbহলি', 'ক\u09c7\u09beহলি এল', '[name] এল'],
    ['فاطمة', 'جاءت فَاطِمَة أمس', 'جاءت [name] أمس'],
    ['José', 'Jose came', '[name] came'],
    ['13800138000', '电话13800138000号', '电话[number]号'],
  ] as const)
    it(`is hidden wherever it stands, and nothing else is: “${words}”`, () => assert.equal(hide(text, words), hidden));
});

describe('a reported number', () => {
  for (const [text, hidden] of [
    ['Ring 07700 900123 or 07700900123, (07700) 900-123.', 'Ring [number] or [number], ([number].'],
    ['Ring 07700\n900 123 or 07700\r\n900123.', 'Ring [number] or [number].'],
    ['Beds: 07700\n\n900123', 'Beds: 07700\n\n900123'],
    ['900123 mg and 07700 stay.', '900123 mg and 07700 stay.'],
  ] as const)
    it(`is hidden however it is spaced: “${text}”`, () => assert.equal(hide(text, '07700 900 123'), hidden));

  it('is hidden to the end of its last sign', () =>
    assert.equal(hide('Bag 4⒈ or 4🄂 fell.', '41'), 'Bag [number] or [number] fell.'));

  it('with words, as an address, is hidden as a whole and its words stay', () =>
    assert.equal(
      hide('He lives at 12 Mill Lane. The mill at the lane.', '12 Mill Lane'),
      'He lives at [number]. The mill at the lane.',
    ));

  it('is known from a name', () => {
    assert.ok(isNumber(keysOf('ab12')));
    assert.ok(!isNumber(keysOf('Quill')));
  });
});

describe('everyday words, where somebody says that they are meant', () => {
  const hideAsWritten = (text: string, words: string): string => {
    const keys = new Set(keysAsWritten(words));
    return hideReported(text, (key) => (keys.has(key) ? words : undefined)).text;
  };

  for (const [words, text, hidden] of [
    [
      'mark',
      'i told mark twice, mark! Mark the marks, mark’s too.',
      'i told [name] twice, [name]! Mark the marks, [name]’s too.',
    ],
    ['Mark', 'Mark came. mark it.', '[name] came. mark it.'],
    ['dr so', 'so was dr so. Dr so, dr  so and dr\nso.', 'so was [name]. Dr so, [name] and [name].'],
    ['an', 'an was on an\u00a0break; An, ban', '[name] was on [name]\u00a0break; An, ban'],
    ['J', 'So J left, and j and J. Smith.', 'So [name] left, and j and [name]. Smith.'],
    ['4', 'In 4, not in 44.', 'In [number], not in 44.'],
  ] as const)
    it(`are hidden exactly as they are written, wherever they stand: “${words}”`, () => {
      assert.equal(hideAsWritten(text, words), hidden);
      assert.equal(hideAsWritten(hidden, words), hidden);
      assert.equal(isNumber(keysAsWritten(words)), hidden.includes('[number]'));
    });

  it('are none where nothing is written', () => assert.deepEqual(keysAsWritten(' … '), []));
});

it('no words that everybody says can be reported by themselves', () => {
  for (const words of ['the', 'will', 'from her', 'J', '4', '', '…', 'and the patient', '1'.repeat(40)])
    assert.deepEqual(keysOf(words), [], words);
});

it('hidden once, nothing more is found; what is not hidden stays letter for letter', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'Quill',
      "quill's",
      'Thorn-Quill',
      'Qu\u200bill',
      '\u200b',
      '[name]',
      '[date: 3 days earlier]',
      '07700',
      '900 123',
      '\n',
      '😀',
      'J.',
    ),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const text = words.join(' ');
      const once = hide(text, 'Quill', '07700 900123');
      assert.equal(hide(once, 'Quill', '07700 900123'), once);
      let at = 0;
      for (const piece of once.split(/\[(?:name(?: \d+)?|number)\]/)) {
        const place = text.indexOf(piece, at);
        assert.ok(place >= at, piece);
        at = place + piece.length;
      }
    }),
    { numRuns: 500 },
  );
});

it('takes time in step with the length of the text', () => {
  const took = (times: number): number => {
    const text =
      '1-1 a-a Quill 07700-'.repeat(times) + 'Quill-'.repeat(times) + 'Q '.repeat(times) + '王'.repeat(times);
    const began = performance.now();
    hide(text, 'Quill', '07700 900123', '王伟');
    return performance.now() - began;
  };
  const least = (times: number): number => Math.min(...[1, 2, 3].map(() => took(times)));
  took(2_000);
  // Ten times the text; were it a square, a hundred times the time.
  assert.ok(least(20_000) < 40 * Math.max(least(2_000), 2));
});
