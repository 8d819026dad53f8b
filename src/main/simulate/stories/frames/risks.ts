// What worries people in every setting, although nothing has happened yet.

import { risk } from '../codes.ts';
import { framesAbout } from '../frame.ts';

export const riskFrames = framesAbout('risk', [
  {
    id: 'ward-risk-staffing',
    setting: 'ward',
    who: 'anyone',
    codes: risk('1'),
    short: '{One nurse for 14 patients again tonight|Staffing unsafe on $ward nights}.',
    relative: [
      'I visit $ward every day and I am worried. There {are two nurses for thirty people at night|is one nurse running between two ends}. {It will go wrong one night.|Somebody is going to get hurt.} I am not complaining about them, they are run off their feet.',
    ],
    staff: [
      '{Third|Fourth} night this week with 2 RNs for 28 beds including {three on high flow|two with tracheostomies}. {Obs late on 11 patients.|No breaks taken.} Escalated each night, reply is that everywhere is the same. {I am writing this so that it is written somewhere.|Nobody has been harmed yet.}',
    ],
  },
  {
    id: 'ward-risk-leak',
    setting: 'ward',
    who: 'anyone',
    codes: risk('5'),
    short: '{Roof leak over resus trolley, buckets out again|Ceiling tile down in bay 3}.',
    staff: [
      'Water coming through the ceiling {above bay 3|next to the resus trolley} each time it rains. Reported to estates {in March, June and September|five times}. {A tile came down today where a patient had been sitting an hour before.|Electric sockets are under it.}',
    ],
  },
  {
    id: 'ed-risk',
    setting: 'emergency',
    who: 'anyone',
    codes: risk('2'),
    short: '{One working defib in resus of four|Only one paed bag valve mask on shelf}.',
    staff: [
      '{Two of the four resus bays have no working suction.|There is one portable monitor for transfers, the other three are away for repair since August.} {Nothing has happened yet.|We got away with it last night.} {Replacement ordered with no date.|Raised at the safety huddle daily.}',
    ],
  },
  {
    id: 'theatre-risk',
    setting: 'theatre',
    who: 'anyone',
    codes: risk('3'),
    short: '{Look alike ampoules in same drawer|New syringes same colour as heparin}.',
    staff: [
      'Two medicines now come in near identical {ampoules|bags} since the supply switch: {ephedrine and adrenaline|tranexamic acid and bupivacaine|saline with and without potassium}. {Stored side by side in the anaesthetic room.|Two of us have picked up the wrong one this week and noticed.} It is only a matter of time.',
    ],
  },
  {
    id: 'mh-risk',
    setting: 'mental-health',
    who: 'anyone',
    codes: risk('5'),
    short: '{Anti lig door sensors failing, 4 rooms|Alarm fobs run flat mid shift}.',
    staff: [
      '{Door top alarms on four bedrooms do not sound.|New shower fittings are a ligature point, not on the audit.|Personal alarms do not work in the garden.} {Reported to the maintenance desk, 5 working days.|Rooms in use because we are full.}',
    ],
  },
  {
    id: 'amb-risk',
    setting: 'ambulance',
    who: 'anyone',
    codes: risk('6'),
    short: '{Radio dead spot in valley, no backup call|Tablet logs out mid job}.',
    staff: [
      '{No radio signal in the lower valley since the mast works, mobile not reliable either.|The record tablet drops what was typed when the signal goes.} {Twice this month a crew could not call for backup.|We write on gloves again.}',
    ],
  },
  {
    id: 'home-risk',
    setting: 'care-home',
    who: 'anyone',
    codes: risk('3'),
    short: '{Pharmacy moving from blister packs, staff worried|Fire door wedged, lift out 3 weeks}.',
    relative: [
      'The lift at the home has been broken for {three|five} weeks. {The ones upstairs cannot come down, and how would they get out?|} I worry about a fire.',
    ],
    staff: [
      '{Our pharmacy stops blister packs next month; most of our carers have never given from boxes.|No nurse on site from 8 pm and three residents on morphine.} {Asked for training, earliest date is January.|}',
    ],
  },
  {
    id: 'gp-risk',
    setting: 'general-practice',
    who: 'anyone',
    codes: risk('6'),
    short: '{Discharge letters 3 weeks late from one hospital|New phone system drops callers}.',
    public: [
      'The new phone system {cuts you off after 30 minutes|only speaks English}. {My mum cannot use the app.|} Someone will not get help in time. I just wanted to say before it happens.',
    ],
    staff: [
      '{Discharge letters reach us up to 21 days late since July.|Results for patients who moved practice come to us and there is no route back.|Pop-up alerts: 40 a session, all the same colour.} {We found two medicine changes nobody had made.|No harm seen so far.}',
    ],
  },
  {
    id: 'rx-risk',
    setting: 'pharmacy',
    who: 'anyone',
    codes: risk('3'),
    short: '{Two strengths, same box, same colour|Supply switch: new brand has different scoop}.',
    staff: [
      '{New maker puts 2 mg and 20 mg in the same blue box, strength in 6 point.|Liquid now comes at double strength, same bottle, and the scripts are in ml.} {Nearly went wrong twice this week.|Split to opposite ends of the dispensary.} {Please tell others.|}',
    ],
  },
  {
    id: 'dental-risk',
    setting: 'dentistry',
    who: 'anyone',
    codes: risk('1'),
    short: '{No NHS dentist in town, people pulling own teeth|Sedation list without recovery nurse}.',
    public: [
      'There is no dentist for {forty|thirty} miles that takes anybody. {A man at work pulled his own tooth with pliers.|My friend is living on paracetamol.} {Somebody will get blood poisoning.|}',
    ],
    staff: [
      '{Sedation lists are running without a second trained nurse since {June|the spring}.|Oral cancer referrals have no acknowledgement, we only learn of a loss if the patient rings.} {Raised with commissioner.|}',
    ],
  },
  {
    id: 'dn-risk',
    setting: 'district-nursing',
    who: 'anyone',
    codes: risk('1'),
    short: '{Deferred visits 60 a day now|One night nurse for whole county}.',
    staff: [
      'We defer {40|60} visits a day. {The list carries no reason and no limit.|Insulin is safe but wound care is not.} One night nurse for {180,000 people|the whole patch}. {Somebody will be missed.|}',
    ],
  },
  {
    id: 'prison-risk',
    setting: 'prison',
    who: 'anyone',
    codes: risk('1'),
    short: '{No nurse on site 2000 to 0730|Cell bells not answered 20 min at night}.',
    staff: [
      'No nurse on site at night since {July|the new contract}; officers decide who is ill. {Two code blues last month handled by phone.|Cell bells take 20 minutes.} Reported monthly.',
    ],
  },
  {
    id: '111-risk',
    setting: 'nhs-111',
    who: 'anyone',
    codes: risk('6'),
    short: '{Directory shows closed pharmacies open|Script update removed asthma question}.',
    staff: [
      '{Directory still lists three pharmacies that closed.|Since the script update the question on breathlessness in asthma comes after the outcome.} {Seen on 12 calls.|Reported to the content team.}',
    ],
  },
]);
