// What was swallowed, fed or breathed on hospital wards and should not have been.

import { device, during, estates } from '../../codes.ts';
import { framesIn } from '../../frame.ts';

export const feedingAndOxygen = framesIn('ward', [
  {
    id: 'ward-wrong-texture-food',
    theme: 'nutrition',
    who: 'older',
    specialties: ['208', '44', '205'],
    cases: [
      { food: 'toast', plan: 'level 4 pureed' },
      { food: 'a biscuit', plan: 'level 5 minced and moist' },
      { food: 'a sandwich', plan: 'pureed' },
      { food: 'unthickened tea', plan: 'thickened fluids' },
    ],
    codes: during('6', estates('2')),
    short: '{Given $food, SLT plan $plan|Choked on $food at {breakfast|tea}}.',
    relative: [
      '$who had a stroke and {can only have soft food|cannot swallow properly}. {There was a sign over the bed.|We had all been told by the speech lady.} Somebody gave $him $food and $he choked. {My brother had to bang $his back.|I have never been so frightened.}',
    ],
    staff: [
      '$who was given $food by {the housekeeper|a volunteer|agency HCA}. SLT recommendation is $plan. {Sign had been taken down when the bed space was cleaned.|Moved from bed 2 to bed 9 and the sign stayed behind.} Coughing, {sats dropped to 86|went blue round the lips}, suctioned, {back slaps given|settled with oxygen}.',
    ],
    endings: {
      none: ['$He coughed it up and was all right.', 'Cleared, chest sounds normal.'],
      low: ['$He needed oxygen for the rest of the day.', 'Oxygen 2 l for a few hours, chest physio.'],
      moderate: [
        'It went onto $his chest and $he was on antibiotics for a week.',
        'Aspiration pneumonia, IV antibiotics, stay extended by a week.',
      ],
      severe: ['$He went to intensive care on a breathing machine.', 'Respiratory arrest, intubated, ITU 9 days.'],
      fatal: [
        '$He died {the same night|three days later}. I keep seeing it.',
        'Died {later that night|on day 3} of aspiration. Coroner informed.',
      ],
    },
  },
  {
    id: 'ward-ng-feed',
    theme: 'procedure',
    weight: 0.5,
    who: 'adult',
    specialties: ['208', '107', '61'],
    codes: during('6', device('26', { misused: '5' })),
    short: '{NG feed started before position confirmed|NG tube in right lung on x-ray, feed not started}.',
    staff: [
      'NG tube passed at $time. pH aspirate {5.5 and 6|not obtained}. Chest x-ray taken. {Feed was started by the next shift from a verbal handover that it was fine.|I was about to start the feed when the radiographer rang to say it was in the right main bronchus.} {The reporting doctor had looked at the previous film.|Checklist sticker not in the notes.}',
    ],
    endings: {
      none: ['Nothing was given, it was found in time.', 'No feed had been given. Tube removed.'],
      moderate: [
        '$He got a bad chest from it.',
        'About 60 ml of feed given. Pneumonitis, treated with antibiotics, recovered over ten days.',
      ],
      severe: [
        '$He became very ill and went to intensive care.',
        'About 200 ml of feed into the lung. Intubated. This appears to meet the never event definition.',
      ],
    },
    foundAndChanged: [
      'The x-ray that was looked at was the one from the day before. {Only a doctor who has done the training may now say that a tube is in the right place, and writes the time of the picture.|No feed leaves the kitchen without the signed sticker.}',
    ],
  },
  {
    id: 'ward-air-flowmeter',
    theme: 'equipment',
    weight: 0.4,
    who: 'older',
    specialties: ['90', '106'],
    codes: during('6', device('80', { misused: '1' })),
    short: '{O2 mask connected to air outlet|Found on air not oxygen, sats 82}.',
    staff: [
      'Sats on $who would not come up above {82|84} on "15 litres". Outreach nurse traced the tubing to the medical AIR flowmeter. {Air flowmeter should have been removed and capped after the nebuliser.|Both are side by side and the collar was missing.} Changed to oxygen, sats {95|93} within two minutes. About {15|25} minutes in all.',
    ],
  },
]);
