// The words around a name that say that it is one, or that it is the name of something else. Each word has one bit for each
// thing that it can say.

export const cue = {
  /** Before a name and nothing else: Mrs. */
  title: 1,
  /** Before a name, but also by themselves: "the dr came", "I miss her". */
  looseTitle: 2,
  /** What people are at work: a name may follow. */
  role: 4,
  /** Whoever a story is about: a name may follow, but mostly does not. */
  person: 8,
  kin: 16,
  /** "called Sarah", "Regards, Sarah", "re: Sarah". */
  naming: 32,
  /** What one does with people: "told Sarah", "by Sarah". */
  withPeople: 64,
  /** What people do: "Sarah said". */
  personVerb: 128,
  determiner: 256,
  placePreposition: 512,
  /** "to", "from", "on": a place or a person may follow. */
  eitherPreposition: 1024,
  /** Nelson Ward, Queen Elizabeth Hospital. */
  placeHead: 2048,
  /** West Bridgford, Bishop Auckland. */
  placeLead: 4096,
  /** Bell's palsy, Wells score: a disease, a sign, a tool or a rule that bears somebody's name. */
  eponymHead: 8192,
  /** An eponym, or a thing named like a person: nobody, unless a title or a relation stands before. */
  eponym: 16384,
  doseHead: 32768,
  month: 65536,
  beforeMonth: 131072,
  /** Between the parts of one name: "van der", "bin". */
  particle: 262144,
  /** In small letters a verb or a thing, however often it is a name. */
  neverSmall: 524288,
  saint: 1048576,
  conjunction: 2097152,
  /** A people, a tongue, a faith, a season. */
  people: 4194304,
} as const;

const words: Readonly<Record<keyof typeof cue, string>> = {
  title: 'mr mrs ms mx messrs mstr',
  looseTitle:
    'dr drs doctor docter docotr prof professor miss master sir dame lord rev revd reverend canon sheikh shaikh haji hajji maulana mufti pandit swami father fr imam rabbi pastor sgt pc captain cllr reb rebbe mdm ustad ustadh maulvi giani alhaji hajia mallam mme frau herr jarl agha mullah hafiz qari archdeacon kyria kyrios cpl lcpl pte insp supt granthi',
  role:
    'nurse sister sr matron midwife consultant registrar surgeon physio physiotherapist pharmacist dentist optician receptionist paramedic porter manager ' +
    'hca carer keyworker therapist psychologist psychiatrist technician anaesthetist radiographer dietitian dietician clinician gp sho locum technologist ' +
    'optometrist oncologist cardiologist urologist neurologist specialist practitioner supervisor housekeeper volunteer chaplain counsellor coordinator ' +
    'phlebotomist dispenser dn hv cn ssn pn ppsn eno spr fy1 fy2 cst vaccinator triage psw ot slt anp acp hcsw rmn rgn rn cpn tvn matrons nurses secretary interpreter sn en charge navigator handler phleb',
  person:
    'patient pt client resident lady gentleman student staff assistant colleague officer worker member baby twin healthcare user driver',
  kin:
    'mum mummy mom mam mammy mother dad daddy father son daughter brother sister wife husband hubby partner fiance fiancee boyfriend girlfriend nan nana nanny ' +
    'nanna gran granny grandma grandmother grandad granddad grandpa grandfather grandson granddaughter grandchild grandchildren aunt aunty auntie uncle cousin niece nephew ' +
    'baby child boy girl twin twins stepson stepdaughter stepdad stepmum stepfather stepmother sons daughters law friend neighbour neighbor flatmate kids ' +
    'guardian amma abba ammi nani nano dadi dada taid nain mamgu bibi hooyo aabo abbu ammu baba mama papa babcia oma opa nonna nonno yiayia ajji khala chacha chachi mamu khalu bhabhi bhai didi baji dadu nanu bampi bampa gramps grampy granda poppa mamgu dadcu tadcu babushka mormor farmor lola lolo kuya tita bua phupho mausi masi thatha paati appa umma halmoni popo teta jiddo nene abla teyze dadima nanima bhaiya',
  naming:
    'named called name names surname forename nickname initials known aka alias contact regards sincerely faithfully signed signature ref re nok dear hi hello hey',
  withPeople:
    'told asked saw with by phoned rang emailed texted informed thanked and met seen spoke contacted bleeped advised reminded for helped gave handed thank between about blame like than unlike especially particularly',
  personVerb:
    'said says told tells asked asks came went was is has had gave called rang phoned explained thinks thought felt started died collapsed fell got noticed found checked did does didnt doesnt ' +
    'wasnt isnt hasnt hadnt would wouldnt could couldnt who took looked wanted needed seemed kept tried stayed arrived left refused agreed apologised admitted lives lived became began ' +
    'woke walked sat stood spoke knew knows made saw ran reported answered replied documented administered signed prescribed gets keeps needs then never always just should must can cannot cant will ' +
    'suffers suffered passed received attended complained cried shouted deteriorated vomited slipped tripped choked works worked listened helped held',
  determiner:
    'the a an this these those each every some any no another one two three four five six seven eight nine ten full',
  placePreposition: 'in at near outside around through via across',
  eitherPreposition: 'to from on of',
  placeHead:
    'ward wards unit hospital hospitals house suite clinic centre center wing court infirmary hospice surgery practice lodge building block department dept theatre room bay ' +
    'floor road street avenue lane close drive crescent terrace square park gardens grove place college school university church trust site campus pharmacy chemist opticians dental ' +
    'medical health healthcare nursing residential home manor hall library station airport bridge valley estate team pathway cottage villa region council borough police visitor visitors',
  placeLead: 'west east north south upper lower great little bishop bishops royal port fort mount new old',
  eponymHead:
    'palsy disease syndrome sign score scale test splint fracture fractures cyst rule law lymphoma chorea catheter catheters tube tubes frame solution bag stockings line airway needle forceps ' +
    'retractor manoeuvre maneuver reflex classification criteria dementia bodies body phenomenon neuroma contracture hernia competence competent competency guidelines position procedure operation ulcer oesophagus ' +
    'esophagus thyroiditis tumour tumor sarcoma gait fever nodes wort probe doppler monitor pump gel cream ointment collar report inquiry enquiry review principles principle guardian method technique ' +
    'chart tool assessment index virus bacteria drain mask stage staging drops effect triad encephalopathy psychosis anaemia plexus gland glands tendon ligament canal',
  eponym:
    'parkinson parkinsons alzheimer alzheimers crohn crohns foley waterlow braden morse hartmann hartmanns huntington huntingtons hodgkin hodgkins addison addisons addisonian cushing cushings graves hashimoto ' +
    'hashimotos raynaud raynauds marfan marfans tourette tourettes barrett barretts meniere menieres dupuytren dupuytrens colles potts kirschner hickman yankauer guedel sengstaken zimmer ryles ryle doppler holter ' +
    'apgar barthel rockwood mcburney kernig kernigs babinski charlson kocher caldicott gillick bolam duchenne guillain barre wernicke wernickes korsakoff korsakoffs lewy creutzfeldt jakob asperger aspergers ' +
    'munchausen mallory weiss willebrand sjogren sjogrens kawasaki perthes klinefelter klinefelters patau turners downs bartholin bartholins achilles morton mortons swan ganz groshong bair hugger ' +
    'graseby braun philips medtronic nightingale bowie bellovac redivac redon minnesota ballard tegaderm elastoplast steri hudson venturi bristol abbey manchester glasgow bournemouth edmonton ' +
    'wilms hirschsprung hirschsprungs kaposi kaposis burkitt burkitts ewing ewings paget pagets bell bells baker bakers macmillan cochrane fahrenheit celsius ringer ringers ' +
    'epley valsalva heimlich trendelenburg fowler fowlers montgomery cheyne stokes kussmaul tanner snellen ishihara beck becks hamilton edinburgh clexane fragmin fortisip ensure ' +
    'airvo optiflow hoover hoovers kardex pinard sonicaid bakri rusch mepore aquacel clopixol denham marthas candour berwick ockenden cockcroft gault kirkup shipman datix wells baxter mcroberts rubin erb erbs ludwig ludwigs addenbrooke addenbrookes guthrie guthries kegel mckinley yorks lancs herts beds bucks cambs oxon ' +
    'gphc gmc nmc hcpc gdc goc swe datix cds healthwatch specsavers instagram facebook whatsapp xbox infact abit coz cuz',
  doseHead:
    'mg mgs mcg micrograms ml mls g gram grams units iu tablet tablets tabs tab capsule capsules caps pill pills dose doses injection infusion inhaler meds medication medicine patch patches strength',
  month: 'may april june august',
  beforeMonth: 'last next this since in early late mid end of by until till during beginning from for',
  particle:
    'de da do dos das del della di du la le van von der den ter al el bin ibn bint binti abu ap ab ferch bat ul ur st mac mc ni nic',
  neverSmall:
    'will may can mark sue rob bob pat art ray grant drew chase carol guy miles robin bill don dean jack frank gene eve max sam',
  saint: 'st saint sts ss',
  conjunction: 'and or',
  people:
    'english welsh scottish scots irish british french german czech polish romanian bulgarian hungarian lithuanian latvian ukrainian russian turkish kurdish arabic farsi dari pashto persian iranian iraqi ' +
    'syrian afghan hindi urdu punjabi tamil gujarati bengali sylheti indian pakistani bangladeshi sikh muslim hindu jewish jew catholic christian christians buddhist methodist quaker spanish italian portuguese greek ' +
    'dutch danish norwegian swedish chinese cantonese mandarin japanese korean vietnamese filipino nigerian ghanaian somali ethiopian eritrean african jamaican caribbean american canadian australian asian ' +
    'european yoruba igbo twi tigrinya amharic swahili shona nepali gurkha traveller travellers gypsy roma romany yorkshire cockney geordie scouse cornish christmas easter ramadan eid diwali lent advent jehovah ' +
    'jehovahs summer autumn winter jain jains parsi peranakan hakka yazidi kurd kurds druze anglican presbyterian baptist pentecostal rastafarian rasta hasidic haredi shabbos shabbat sabbath purim pesach passover vaisakhi nowruz navratri muharram hajj umrah mubarak whitsun hogmanay ' +
    'sindhi malayalam telugu kannada tagalog malay armenian albanian moldovan slovak egyptian moroccan sudanese oromo ugandan kenyan congolese lingala zimbabwean ndebele zulu gambian krio bajan guyanese trinidadian brazilian colombian scotch samoan tongan fijian maori makaton pahari mirpuri pothwari sinhala sinhalese burmese khmer uzbek kazakh azeri serbian croatian bosnian macedonian estonian finnish icelandic maltese cypriot israeli hebrew yiddish lebanese palestinian yemeni libyan tunisian algerian malian senegalese cameroonian angolan malawian zambian tanzanian rwandan kinyarwanda luganda xhosa afrikaans mauritian tibetan hmong indonesian malaysian lankan bhutanese',
};

const known = new Map<string, number>();
for (const name of Object.keys(cue) as (keyof typeof cue)[])
  for (const word of words[name].split(' ')) known.set(word, (known.get(word) ?? 0) | cue[name]);

export const cuesOf = (word: string): number => known.get(word) ?? 0;

/** Hospitals, charities and firms that go by a person's whole name. */
export const thingsByName: ReadonlySet<string> = new Set(
  (
    'john-radcliffe william-harvey james-cook james-paget queen-elizabeth queen-alexandra queen-charlottes princess-alexandra princess-royal princess-anne ' +
    'prince-charles alder-hey florence-nightingale elizabeth-garrett mary-seacole royal-victoria royal-alexandra edith-cavell charles-hastings marie-curie ' +
    'sue-ryder john-lewis george-eliot red-cross thomas-splint allen-test allens-test martha-rule jess-rule bishop-score sara-stedy sara-plus johnson-johnson smith-nephew welch-allyn fisher-paykel robert-jones'
  ).split(' '),
);
