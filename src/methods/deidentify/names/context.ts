// The words around a name that say that it is one, or that it is the name of something else.

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Before a name and nothing else. */
export const titles = set('mr mrs ms mx messrs mstr');
/** Before a name, but also by themselves ("the dr came", "I miss her"). */
export const looseTitles = set(
  'dr drs doctor prof professor miss master sir dame lady lord rev reverend canon imam rabbi sheikh pastor sgt pc captain cllr',
);
/** What people are at work: a name may follow. */
export const roles = set(
  'nurse sister matron midwife consultant registrar surgeon physio physiotherapist pharmacist dentist optician receptionist paramedic porter manager ' +
    'hca carer keyworker therapist psychologist psychiatrist technician anaesthetist radiographer dietitian dietician clinician gp sho locum student staff ' +
    'assistant technologist optometrist oncologist cardiologist urologist neurologist specialist practitioner supervisor housekeeper healthcare worker ' +
    'volunteer chaplain councillor counsellor coordinator phlebotomist dispenser colleague officer psw ot slt anp acp hcsw rmn rgn rn en cpn matrons nurses ' +
    'patient pt client resident residents service-user lady gentleman named baby twin',
);
export const kin = set(
  'mum mummy mom mam mammy mother dad daddy father son daughter brother sister wife husband hubby partner fiance fiancee boyfriend girlfriend nan nana nanny ' +
    'nanna gran granny grandma grandmother grandad granddad grandpa grandfather grandson granddaughter grandchild grandchildren aunt aunty auntie uncle cousin niece nephew ' +
    'baby child boy girl twin twins twin stepson stepdaughter stepdad stepmum stepfather stepmother sons daughters inlaw law friend neighbour neighbor flatmate ' +
    'carer guardian relative amma abba ammi nani nano dadi dada taid nain mamgu bibi',
);
/** "called Sarah", "her name is Sarah", "I am Sarah", "Regards, Sarah", "Patient: Sarah". */
export const naming = set(
  'named called name names surname forename nickname known aka alias regards sincerely faithfully signed signature ref re nok dear hi hello hey',
);
export const selfNaming = set('im am');
/** What one does with people. */
export const withPeople = set(
  'told asked saw with by phoned rang emailed texted informed thanked and from to met seen spoke contacted bleeped advised reminded for helped gave handed to called blame thank between about ' +
    'while because when that if as but',
);
/** What people do. */
export const personVerbs = set(
  'said says told tells asked asks came went was is had has gave called rang phoned explained thinks thought felt started died collapsed fell got noticed found checked did does didnt doesnt ' +
    'wasnt isnt hasnt hadnt would wouldnt could couldnt who and took looked wanted needed seemed kept tried stayed arrived left refused agreed apologised admitted lives lived became began ' +
    'woke walked sat stood spoke knew knows made saw put ran reported answered replied documented administered signed prescribed gets keeps needs also then never always just should must can cannot cant will ' +
    'suffers suffered passed received recieved attended complained cried shouted deteriorated vomited slipped tripped choked works worked',
);
/** What only a person does: enough to make a name of a word that may be something else. */
export const determiners = set(
  'the a an this that these those each every some any no another which what one two three four five six seven eight nine ten',
);
export const places = set('in at near outside around through via across');
/** A name before one of these is the name of a place: Nelson Ward, Queen Elizabeth Hospital. */
export const placeHeads = set(
  'ward wards unit hospital hospitals house suite clinic centre center wing court infirmary hospice surgery practice lodge building block department dept theatre room bay ' +
    'floor road street avenue lane close drive crescent terrace square park gardens grove place college school university church trust site campus pharmacy chemist opticians dental ' +
    'medical health healthcare nursing residential home manor hall day library station airport bridge valley estate team pathway library cottage villa walk-in region council borough',
);
/** A name before one of these is a disease, a sign, a tool or a rule that bears somebody's name. */
export const eponymHeads = set(
  'palsy disease syndrome sign score scale test splint fracture fractures cyst rule law lymphoma chorea catheter catheters tube tubes frame solution bag stockings line airway needle forceps ' +
    'retractor manoeuvre maneuver reflex classification criteria dementia bodies body phenomenon neuroma contracture hernia competence competent competency guidelines position procedure operation ulcer oesophagus ' +
    'esophagus thyroiditis tumour tumor sarcoma gait fever nodes wort probe doppler monitor pump gel cream ointment collar report inquiry enquiry review principles principle guardian method technique ' +
    'chart tool assessment index virus bacteria drain mask stage staging drops effect triad encephalopathy psychosis anaemia plexus gland glands tendon ligament canal',
);
export const doseHeads = set(
  'mg mgs mcg micrograms ml mls g gram grams units iu tablet tablets tabs tab capsule capsules caps pill pills dose doses injection infusion inhaler patch patches strength',
);
export const months = set('may april june august');
/** Eponyms and names of things: never a person unless a title or a relation stands before. */
export const eponyms = set(
  'parkinson parkinsons alzheimer alzheimers crohn crohns foley waterlow braden hartmann hartmanns huntington huntingtons hodgkin hodgkins addison addisons addisonian cushing cushings graves hashimoto ' +
    'hashimotos raynaud raynauds marfan marfans tourette tourettes barrett barretts meniere menieres dupuytren dupuytrens colles potts kirschner hickman yankauer guedel sengstaken zimmer ryles ryle doppler holter ' +
    'apgar barthel rockwood mcburney kernig kernigs babinski charlson kocher caldicott gillick bolam duchenne guillain barre wernicke wernickes korsakoff korsakoffs lewy creutzfeldt jakob asperger aspergers ' +
    'munchausen mallory weiss willebrand sjogren sjogrens kawasaki perthes klinefelter klinefelters patau turners downs bartholin bartholins achilles morton mortons swan ganz groshong bair hugger ' +
    'graseby braun philips medtronic nightingale bowie bellovac redivac redon robinson robinsons minnesota ballard tegaderm elastoplast steri hudson venturi bowel bristol abbey manchester glasgow bournemouth edmonton ' +
    'wilms hirschsprung hirschsprungs kaposi kaposis burkitt burkitts ewing ewings paget pagets bell bells baker bakers macmillan winston cochrane fahrenheit celsius ringer ringers lactate ' +
    'epley valsalva heimlich trendelenburg fowler fowlers semi montgomery cheyne stokes kussmaul tanner snellen ishihara beck becks hamilton edinburgh clexane fragmin fortisip ensure ' +
    'datix airvo maxilleau optiflow hoover hoovers kardex pinard sonicaid bakri rusch mepore aquacel clopixol sandwell denham trent martha marthas jess duty candour francis berwick ockenden kirkup shipman beverley paterson',
);
/** Hospitals and wards that go by a person's whole name. */
export const placesByName = set(
  'john-radcliffe william-harvey james-cook james-paget queen-elizabeth queen-alexandra queen-charlottes princess-alexandra princess-royal princess-anne prince-charles alder-hey ' +
    'florence-nightingale elizabeth-garrett mary-seacole royal-victoria royal-alexandra edith-cavell jimmy-savile charles-hastings great-ormond lister-hospital freeman-hospital ' +
    'robert-jones norman-house marie-curie sue-ryder john-lewis marks-spencer st-john george-eliot victoria-infirmary johnson-johnson smith-nephew welch-allyn fisher-paykel',
);
/** Stand between the parts of one name. */
export const particles = set(
  'de da do dos das del della di du la le van von der den ter al el bin ibn bint binti abu ap ab ferch ul ur st mc mac o',
);
/** In small letters these are verbs, however often they are names. */
export const neverSmall = set(
  'will may can mark sue rob bob pat art ray grant drew chase carol guy miles robin bill don dean jack frank gene eve max sam',
);
