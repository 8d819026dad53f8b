// What should have caught it in general practice: a warning on the screen, a checked trolley, a telephone that is answered.

import { during, prescribing, tooFewPeople, wrongly } from '../../codes.ts';
import { framesIn } from '../../frame.ts';

export const safetyNets = framesIn('general-practice', [
  {
    id: 'gp-allergy-reception',
    theme: 'wrong-medicine',
    who: 'adult',
    cases: [
      { drug: 'trimethoprim', with: 'methotrexate' },
      { drug: 'naproxen', with: 'apixaban' },
      { drug: 'clarithromycin', with: 'simvastatin' },
      { drug: 'propranolol', with: 'asthma' },
      { drug: 'nitrofurantoin', with: 'poor kidneys' },
    ],
    codes: during('5', wrongly('$drug', prescribing, '4')),
    short: '{$drug with $with, alert overridden|$drug + $with, stopped by pharmacist}.',
    public: [
      '$who was given $drug by {a doctor who rang back|the out of hours} although $he {had told them about the|$has} $with. {The chemist would not hand it over and rang them. Good for her.|$He took it for four days.}',
    ],
    staff: [
      '$drug prescribed to $who, contraindicated with $with. {Alert overridden, 14 alerts that session.|Prescribed out of hours without the full record.} {Community pharmacist rang before supply.|Three days taken.}',
    ],
    foundAndChanged: [
      'The computer did warn, among fourteen other warnings. {We have switched off the ones that never matter, so that this one is seen.|Prescriptions that do not go together now wait for a pharmacist.}',
    ],
  },
  {
    id: 'gp-reception-collapse',
    theme: 'access',
    weight: 0.7,
    who: 'adult',
    codes: during('1', tooFewPeople()),
    short: '{Collapse in waiting room, O2 cylinder empty|42nd in phone queue, cut off}.',
    public: [
      '$who rang {142|86} times at eight o clock. {By the time they answer it is all gone.|You get cut off at number one in the queue.} {So we went to A&E, which is wrong I know.|In the end $he gave up and did not bother them and now look.}',
    ],
    staff: [
      'Collapse in waiting room at $time. {Emergency trolley oxygen at 20 %.|Glucose gel out of date.|Only reception staff on site, GP on a visit.} {Came round in 2 min.|999 took 40 min.} Trolley check had been moved to monthly.',
    ],
    foundAndChanged: [
      'There were too few people on the telephone that morning. {Two more answer from eight to ten.|The emergency trolley is now checked every Monday, with the oxygen turned on.}',
    ],
  },
]);
