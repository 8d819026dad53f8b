// Patients on hospital wards who were not heard, not seen or not asked.

import { building, during, omitted, tooFewPeople } from '../../codes.ts';
import { framesIn } from '../../frame.ts';

export const communication = framesIn('ward', [
  {
    id: 'ward-call-bell',
    theme: 'communication',
    weight: 1.5,
    who: 'older',
    specialties: ['44', '106', '97'],
    codes: during('6', tooFewPeople()),
    short: '{Call bell out of reach all night|Left on commode 50 minutes}.',
    public: [
      '{The buzzer was tied up behind the bed where $who could not reach it.|$who was left on the commode for nearly an hour.|$who was told to go in the pad because there was nobody to help.} $He {cried|was so ashamed|did not want me to make a fuss}. {They are good girls and they never stop, there just are not enough of them.|I counted two nurses for the whole ward.|One of them rolled her eyes.}',
    ],
    staff: [
      '{Relatives raised|At handover I was told|Comfort round found} that $who {had been on a commode since about $time|could not reach the call bell} because {the HCA was called to another bay for an emergency|we had 3 registered nurses for 28 patients}. Apologised to $him and family. {Red flag staffing reported to site.|}',
    ],
  },
  {
    id: 'ward-wandered',
    theme: 'communication',
    weight: 0.7,
    who: 'older',
    specialties: ['44', '208'],
    codes: during('7', building('14')),
    short: '{Missing pt with dementia, found in car park|Left ward in pyjamas, found at bus stop}.',
    relative: [
      'The police rang me at $time. $who had walked out of $ward in $his pyjamas and was found {at the bus stop|by the big roundabout}. {It was minus two that night.|It was raining.} The ward {did not know $he was gone|had not noticed}.',
    ],
    staff: [
      '$who, living with dementia, not seen since {the tea round|$time}. Ward, grounds and stairwells searched, security and police informed. Found {in the staff car park|at the bus stop on the main road} {50|35} minutes later by {a porter|a member of the public}. {The door mag lock does not hold since the fire alarm test.|DoLS application was in progress.}',
    ],
    endings: {
      none: ['$He was cold but not hurt.', 'No injury, warmed up, family informed.'],
      low: ['$He had cut feet and was very cold.', 'Temp 35.1, grazes to both feet, cleaned and dressed.'],
      moderate: [
        '$He had fallen on the kerb and broken $his wrist.',
        'Wrist fracture, in plaster. Temp 34.4 on return.',
      ],
    },
    foundAndChanged: [
      'The lock on the door had failed, and it had been reported. {It was replaced the same week, and doors are tested at each change of shift.|We now ask every family for a photograph and what the person tends to look for.}',
    ],
  },
  {
    id: 'ward-dnacpr',
    theme: 'communication',
    weight: 0.6,
    who: 'older',
    specialties: ['106', '78', '90'],
    codes: during('4', omitted()),
    short: '{DNACPR form signed, family not told|DNACPR did not travel with patient, crash call put out}.',
    relative: [
      'I found a form in $whos {notes|bag} that says they would not restart $his heart. Nobody had spoken to us about it. {$He can speak for $himself. Nobody asked $him either.|I read it standing in the corridor.} {I might even agree with it, but not like that.|}',
    ],
    staff: [
      'Crash call at $time for $who. CPR for {four|six} minutes before the DNACPR was found {filed in the previous admission|in the ambulance folder}. {Form had not come with $him from assessment unit.|Electronic flag not set.} Family were {present|on their way}. Very distressing for all. {Hot debrief held.|}',
    ],
    endings: {
      none: [
        'I have not slept since.',
        'Death was expected. No physical harm attributed, distress to family and staff.',
      ],
    },
    foundAndChanged: [
      'A decision of this kind is only a good one if it is talked about. It was not, and we are ashamed of that. {Every form is now checked the next day by a second doctor, who asks the family.|The form now travels on top of the notes, and the first page says who was spoken to.}',
    ],
  },
]);
