import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { helpNeeded } from './help-needed.ts';
import { suggest } from './suggest.ts';

const despair = [
  "I can't go on.",
  'I cannot go on like this, nobody answers the phone.',
  'i cant go on i want it to stop',
  "I just can't carry on, I have asked for help three times.",
  "I can't carry on with this pain.",
  "I can't go on without her.",
  "I can't go on the pain is too much",
  "I can't carry on with the voices",
  "I can't go on feeling like this.",
  "I can't live like this any longer",
  "I don't want to be here any more.",
  'i dont want to be here anymore',
  'I do not want to be here. Nobody would miss me.',
  'I did not want to wake up in the morning.',
  'I do not want to live any more after what they did.',
  "I don't want to live in this pain.",
  'My daughter says she does not want to live any more and there is a waiting list.',
  'I told the crisis team I want to die and they put the phone down.',
  'My family would be better off without me, I wish I was dead.',
  'I am going to end my life tonight.',
  'I cut myself on my arms with a razor on the ward.',
  'I feel suicidal and the line rings out.',
  'I am going to jump in front of a train.',
  'My brother has said he will jump off the car park. He is in his flat alone.',
  'She jumped off the bridge after they discharged her.',
  'He jumped from the top of the multistorey and lives.',
  'My brother threw himself in the path of a train and lost a leg.',
];

const everyday = [
  'She jumped in a taxi to the train station.',
  'We jumped in the lift at the flats and the crew were so quick. Thank you.',
  'He jumped off the train at the wrong stop and was late for clinic.',
  'He jumped off the swing by the flats and hurt his wrist.',
  'The child jumped from bed to chair and bruised a shin.',
  'I jumped up when the alarm went off and missed a step.',
  'I cannot go on the new system because my login is locked.',
  "I can't go on leave because there is no cover.",
  "I can't go on with the treatment, my skin is too sore.",
  'I cannot go on holiday until my passport form is signed.',
  "I can't carry on my bag with my crutches.",
  "I can't carry on with my shift without a second nurse, the rota is wrong.",
  "I can't go on without my stick.",
  'I cannot carry on breastfeeding because it hurts.',
  "I told my manager that the ward can't carry on like this.",
  'I did not want to be here on Monday, my clinic was moved.',
  'I do not want to be here for the meeting.',
  "I can't live like this with my knee pain, when is my operation?",
  'My mum said she does not want to live in that care home.',
  'I do not want to live near the hospital.',
  "I don't want to live with my sister, I want to go home.",
  'I cut myself on a broken vial.',
  'I cut myself while opening the box of dressings.',
  'I did not want to wake up the other patients so I did not ring my bell.',
  "I don't want to wake up during my operation again.",
  'I want to die at home and not in hospital, nobody has written it down.',
];

const mourned = [
  'My son killed himself on leave last year.',
  'My son took his own life last year. I still miss him every day.',
  'I told them he was suicidal and they sent him home. He hanged himself that night.',
  'My daughter died by suicide. They said she had a plan and nobody read it.',
  'My dad jumped off the bridge last year and died.',
  'My husband died by suicide and we are still waiting for an answer.',
  'My son killed himself. The nurse shouted at us afterwards.',
  'My wife died in March. She collapsed and nobody came, and I still cry.',
  'My dad was dead when they came. I still cannot sleep.',
  'My mum was neglected on the ward and died.',
  'My sister was found hanged in her room.',
];

/** Somebody else is still in danger: of these, the first may wait for nobody. */
const stillInDanger = [
  'My brother killed himself last year. Now my mum says she wants to die.',
  'My dad hanged himself and I want to die too.',
  'My husband died in March. I took an overdose last night and nobody rang.',
  'My brother died by suicide. My sister has taken an overdose.',
  'My brother died in May. My sister took an overdose on Friday.',
  'A man hanged himself on Monday. Another has tied a ligature tonight and nobody is watching him.',
  'A patient hanged himself from the rail. The ligature point is still there.',
  'A resident died after she was slapped. The carer is still working there tonight.',
  'My sister died there in May. They are hurting the other residents right now.',
];

describe('danger', () => {
  for (const text of despair)
    it(`is in despair and in leaps, in whatever words: ${text}`, () => {
      const { urgent } = suggest(text);
      assert.deepEqual([urgent.confidence, urgent.value, urgent.isNow], [1, true, true]);
      assert.ok(helpNeeded(text).now.has('self-harm'));
    });

  for (const text of everyday)
    it(`is not in what only sounds like it: ${text}`, () => {
      const { urgent } = suggest(text);
      assert.ok(urgent.confidence < 1);
      assert.ok(!urgent.isNow);
      assert.ok(!helpNeeded(text).ever.has('self-harm'));
    });

  for (const text of mourned)
    it(`is over where somebody died, and is read within a day: ${text}`, () => {
      const { urgent } = suggest(text);
      assert.ok(urgent.value);
      assert.ok(!urgent.isNow);
      assert.equal(helpNeeded(text).now.size, 0);
    });

  for (const text of stillInDanger)
    it(`goes on beside a death, of whoever lives: ${text}`, () => {
      assert.ok(suggest(text).urgent.isNow);
      assert.ok(helpNeeded(text).now.size > 0);
    });

  it('is somebody hurting the teller, or another, beside a death too', () => {
    for (const text of [
      'My husband died last year. A carer slapped me last night.',
      'My baby died there. The carer hits the other children.',
    ])
      assert.ok(helpNeeded(text).now.has('abuse or neglect'), text);
  });
});

describe('a death', () => {
  const isDeath = (text: string): boolean => helpNeeded(text).ever.has('death');

  it('is not one that nearly was, nor that of a thing', () => {
    for (const text of [
      'He nearly died in the ambulance.',
      'I almost died when they gave me penicillin.',
      'We nearly lost him.',
      'The battery died.',
      'The hoist battery died with the patient half way up.',
      "My mum's phone died on the way.",
      'The phone line was dead from eight until noon.',
      'The alarm is dead, doors can be opened by anyone.',
      'Wifi dead spots in the new building.',
      'I dropped dead tired into bed after the shift.',
      'She lost her balance and fell.',
      'They lost our notes.',
    ])
      assert.ok(!isDeath(text), text);
  });

  it('is that of anybody, named or not', () => {
    for (const text of [
      'Died waiting for the ambulance.',
      "[relative's name] died on the ward.",
      'The man on the pump died.',
      'The battery of the pump died and so he died.',
      'He was found dead in bed.',
      'We lost her.',
      'We lost our little boy in May.',
      'They lost her in the handover.',
    ])
      assert.ok(isDeath(text), text);
  });
});
