// Words that an exact recogniser waits for: without one of them near, its expression need not be tried. Each word has one bit
// for each recogniser, or kind of recogniser, that it concerns.

import { firstWordsOfFirms, wordsOfFirms, wordsOfJobs } from '../identifiers/organisation-words.ts';

export const label = {
  nhs: 1,
  birth: 2,
  register: 4,
  hospital: 8,
  numbered: 16,
  phone: 32,
  month: 64,
  weekday: 128,
  /** "3rd", or a day in words. */
  ordinal: 256,
  vehicle: 512,
  street: 1024,
  lives: 2048,
  ward: 4096,
  bed: 8192,
  /** A number from 90 to 119. */
  ninety: 16384,
  user: 32768,
  media: 65536,
  work: 131072,
  firm: 262144,
  /** A firm that everybody knows begins with it. */
  knownFirm: 524288,
  /** A number before a word with a capital. */
  beforeCapital: 1048576,
  address: 2097152,
  /** Begins a house name or a street of Wales or Scotland. */
  celtic: 16777216,
  school: 4194304,
  /** Such a number in words. */
  ninetyWord: 8388608,
  police: 67108864,
  /** What is written down about somebody: a log, a claim. */
  written: 134217728,
  spoken: 268435456,
  boat: 536870912,
  house: 1073741824,
  dwelling: 33554432,
  /** A club, a school or a firm may be called by its name beside it. */
  called: -2147483648,
} as const;

const words: Readonly<Record<Exclude<keyof typeof label, 'ninety' | 'beforeCapital'>, string>> = {
  nhs: 'nhs chi hc h',
  police: 'pc wpc pcso dc ds tdc sgt constable officer',
  written:
    'bracelet medicalert medic wristband band claimant bib custody pnc probation ticket permit railcard voucher penalty pcn candidate upn ehcp protection mosaic liquidlogic locker meter gate alarm charity company ccj warrant log cad urn crime police case claim claims policy insurance licence license passport visa brp biometric prison prisoner nomis inmate account acc c sort safe keysafe door entry datix ulysses safeguard ' +
    'incident inc complaint complaints pals steis lfpse nrls web ref reference safeguarding court tribunal coroner ombudsman phso benefit credit uc student membership library pass badge travel loyalty iban ' +
    'rx eps share card section inquest insurer consignment tracking parcel signed ambulance investigation dvla ho nass asylum tax tenancy housing si riddor',
  spoken: 'oh zero nought double treble triple nine',
  celtic:
    'blaen pant chy creag hen cwrt awel trem bron allt cefn hendre rhos erw gwern coed nether easter wester ty tyn tan pen bryn plas llys maes cae nant glan hafod hendre cwm llwyn tigh taigh cnoc druim fferm tyddyn bwthyn llety mains milton kirkton bridgend farm farms farmed farming croft crofts crofting heol stryd ffordd lon rhodfa rhes clos gerddi',
  dwelling:
    'bothy hotel flat apartment apt bedsit pitch plot berth mooring chalet caravan cabin maisonette basement hostel croft guest guesthouse',
  boat: 'skipper skippers skippered crewed deckhand narrowboat houseboat barge boat nb caravan',
  house:
    'office buildings almshouses flats manse smithy bothy gatehouse schoolhouse parsonage presbytery malthouse steading court grange annexe annex lighthouse boathouse hayloft byre dower mains layby farms farmed farming tower towers point chambers steading stables granary oast chalet tavern arms inn cottages mansions heights cottage house farm lodge barn forge rectory vicarage bungalow manor farmhouse croft villa ridge view nook dene gables elms firs beeches oaks haven acres holt lea cott bank brow',
  birth: 'bday bd birthdays dob birth birthdate birthday born d b ur',
  register:
    'gmc nmc gphc hcpc hpc gdc goc gosc gcc swe rcn psni sssc niscc scw prescriber performer cypher cipher esr clock crew contractor agency driver service army pin registration payroll smartcard smart staff employee assignment collar badge shoulder warrant register token deanery',
  hospital:
    'mrn crn pas k knumber hosp hospital patient pt unit case casenote casenotes district rio emis systmone record medical notes sample specimen spec accession episode spell visit attendance lab laboratory ' +
    'pathology histology biopsy request path radiology xray x scan wristband ice referral ubrn booking kit',
  numbered: 'record identification unit no num number numbers nos id ref refs reference label barcode code',
  phone: 'tel telephone phone phoned ring mobile mob landline contact',
  month:
    'jan january feb february febuary mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december ' +
    'ionawr chwefror mawrth ebrill mehefin gorffennaf awst hydref tachwedd rhagfyr',
  weekday: 'mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat saturday sun sunday',
  ordinal:
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth ' +
    'twentyfirst twentysecond twentythird twentyfourth twentyfifth twentysixth twentyseventh twentyeighth twentyninth thirtieth thirtyfirst',
  vehicle:
    'reg registration plate plates car van taxi vehicle lorry ambulance minibus scooter motorbike caravan clamped towed parked',
  street:
    'esplanade promenade quay vennel loan boulevard embankment causeway ropewalk road rd street avenue ave lane ln crescent cres terrace gdns mews grove parade cottage cottages croft wharf mansions villas heights meadow meadows garth wynd brae ' +
    'st garden gardens close drive way court place square hill row walk view rise green mount park gate fold yard vale end bank path',
  lives:
    'staying lodges lodging dosses camped camping parked moored sleeps sleeping squatting bedsit live lives lived living resides residing stays home',
  ward: 'ward wd unit w amu mau sau eau asu hasu itu icu hdu ccu nicu picu scbu cdu resus majors',
  bed: 'bed bedspace room sideroom sr cubicle chair space b',
  ninetyWord: 'ninety ninetieth hundred hundredth',
  user: 'using used ordered entered created authorised requested verified recorded keyed opened accessed viewed amended edited printed changed closed charted prescribed name posts posted posting goes known commented comments chat chats message messaged signs plays streams tweets blogs blogging listed registered saved appears shows user username userid login log logged logon sign signed account screen smartcard network ad',
  media:
    'insta instagram snap snapchat twitter tik tiktok facebook fb whatsapp discord xbox psn reddit youtube linkedin telegram signal gamertag handle x mumsnet netmums tinder grindr hinge bumble vinted ebay strava steam twitch roblox fortnite bluesky threads mastodon onlyfans nextdoor skype zoom teams forum portal nickname screen screenname profile channel stream',
  work:
    'pension pensioned laid work works worked working employed volunteer volunteers volunteered volunteering shift shifts placement apprenticeship job intern interns internship ' +
    'pupil student studying studies study learner teach teaches teaching taught enrolled schooled classmate classmates degree phd course nursery year reception sixth term playground levels gcses ' +
    'attend attends attending attended goes go going went drives walks cycles play plays played playing train trains signed scored striker goalkeeper keeper prop captain captains ' +
    'member secretary president treasurer vicar minister choir parishioner congregation ringer organist chorister worship worships pray prays sing sings deacon elder priest chaplain trustee regular chair chairman owner head boss partner serves served serving serve sergeant sgt corporal cpl soldier private pte capt major maj colonel ' +
    'lieutenant lt gunner sapper marine veteran posted based stationed runs owns manages retired redundant sacked ' +
    'stagecoach uber asda tesco manager managers director driver drivers teacher teachers assistant assistants headteacher lecturer professor cleaner cook chef cashier engineer solicitor accountant guard labourer apprentice ' +
    'technician supervisor barista waitress waiter postman caretaker governor curate imam rabbi councillor coach trainee foreman welder fitter baker butcher deputy lollipop tutor gang lads librarian journalist reporter editor builder ' +
    'plumber electrician drive drives drove driving cleans cleaned cooks cooked delivers delivered colleague colleagues workmate workmates apprenticed seconded till tills bins buses trains trams gate gates door doors lines checkout checkouts vans rigs forklift forklifts railways ferries docks counter tools rows rowed swims swam boxes boxed bats batted bowls bowled referees umpires coaches stewards stewarded deputy moderator admin organiser organizer player drummer conductor violin violins cello steward usher walked marching stall bib runner fresher undergraduate second final roofer joiner scaffolder fishmonger receptionist brown akela leader chairs chaired led leads founded run runs cycles dances marches sails rides administrator worker workers picker packer operative analyst developer ' +
    `${wordsOfJobs}`,
  firm:
    'ts comp tech uni university college nursery girls boys marathon triathlon parkrun regatta carnival eisteddfod band choir society sinfonia orchestra church mosque masjid gurdwara mandir synagogue legion institute playgroup ysgol school schools primary academy grammar infants juniors sixth preschool rugby cricket football netball hockey fc afc rfc rufc club scouts scout brownies guides cubs rainbows beavers rifles para scots mercian pwrr commando battalion bn ' +
    'guards marines engineers artillery signals corps regiment fusiliers hms raf',
  called: `st saint lady saints hallows where under u sermon mass service funeral wedding christening baptism choir bell bells prayers congregation parish vicar curate verger confirmed married baptised worship sexton organ ${wordsOfFirms}`,
  knownFirm: firstWordsOfFirms,
  address: 'address',
  school: 'special primary infant infants junior juniors secondary grammar high comprehensive prep academy',
};

const known = new Map<string, number>();
for (const name of Object.keys(words) as (keyof typeof words)[])
  for (const word of words[name].split(' ')) known.set(word, (known.get(word) ?? 0) | label[name]);

export const labelsOf = (word: string): number => known.get(word) ?? 0;
