// What dentists prescribe.

import { during, prescribing, wrongly } from '../codes.ts';
import { framesIn } from '../frame.ts';

export const dentalPrescribingFrames = framesIn('dentistry', [
  {
    id: 'dental-antibiotic',
    theme: 'wrong-medicine',
    weight: 0.6,
    who: 'adult',
    cases: [
      { drug: 'metronidazole', with: 'warfarin' },
      { drug: 'erythromycin', with: 'simvastatin' },
      { drug: 'amoxicillin', with: 'penicillin allergy' },
      { drug: 'miconazole gel', with: 'warfarin' },
    ],
    codes: during('5', wrongly('$drug', prescribing, '4')),
    short: '{$drug with $with, INR 9|$drug despite $with}.',
    public: [
      'The dentist gave $whom $drug and nobody checked it against $his {other tablets|card}. {It does not go with $with.|The chemist asked and then rang the dentist.}',
    ],
    staff: [
      '$drug prescribed for $who with $with. {Medicines list on paper, last updated 18 months ago.|No access to summary record.} {Stopped by pharmacist.|INR 9.1 at clinic.}',
    ],
  },
]);
