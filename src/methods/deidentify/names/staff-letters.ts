// What two or three capitals mean in a record of care, and where they are somebody all the same: behind who is told by
// letters, "pt RD", or who did it, "seen by RB".

import { bits } from '../lexicon.ts';
import { setOf } from '../word-set.ts';
import { cue } from './cues.ts';
import type { Token } from './tokens.ts';

/** Where and who it is that asks for things: "requested by ED". */
const departments = setOf(
  'ed ot gp it hr er ct mr pt ep cd md rn dn hv sw ae mh gi mri itu icu hdu ccu ent opd opa amu mau sau eau slt hca sho spr cns anp acp odp nhs ooh mdt cqc pct',
);
/** What two or three capitals mean in a record of care, far more often than somebody. */
export const abbreviations: ReadonlySet<string> = new Set([
  ...departments,
  ...setOf(
    'aa ab abc abg abs abx ac aca acs ad add adl adr adt af afo ago aid aka aki alf all alp als alt ama amd ami amp amt an ana and ap apt ar ard are arm art as asa asd at atd au av avf avr ax ' +
      'ba bal bbv bc bca bcg bd bdp bed bg bid bka bls bm bmi bno bp bpm bps br bso bt btb bxo ca cab cah cal cap car cas cat cbd cbt cc ccf cdi cdu ce cf cfs cft ch chc chd chi ci cic cin ck ckd cll cml cmp co cod coc com con cos cox cp cpa cpd cpe cpn cpr cr crf crp crt cs csf csi css csu ctg ctn cut cv cva cvc cvp cvs cx cxr ' +
      'da daa dat day db dbs dc dd de dfs dfu dh dhl di dic did die dip dka dls dm dmd dna dnr do dob doc dod dof doh dol dot dpp dr ds dsn dsu dt dtp dts dtw duc dur dvt dx ea ear eb ebl ebv ec ecg ech eco ecp ect edd edt ef efi egd eh el ems en end eol epr epu erg ers esr esw et etc etd ett eu ' +
      'fa fb fbc fbs fce fet ffp fgm fh fit fl flu fna fob for fp fpc fr fse fu fun fup fy fx ga gbs gcs gd gdc gen get gf gmc gn go god gps gtn gu gum gut gyn ha hai hap hb hcp hct hd hdl he hep her hf hfo hgv hi him hip his hit hiv hl hmp hn ho hpc hpv hrt hs hse hsv ht htn hx ' +
      'ia iap ibd ibs ica icb icd ice icp ics id ie ig iga ige igg ild ill ils im imp in ina inc inr ip ipc ir is itp iu iud iv ivf ivi ivs jac jd jr jvp kb kg ko kub la lac lad lap las lat lax lb lbb ld le led leg lfd lfs lft lgi lh lif ll lma lmp lmw ln loc loh lol lot low lp lpa lps lr ls lsd lt lts luq lv lvf lvh lvs ly ' +
      'ma mad mam man map mar mas may mb mc mca mcs mcv mdi me mea meq mg mgs mha mhs mi mid miu ml mls mm mmr mmt mnd mo mob mod mom mot mra mrc mrn mrs ms msk msu mt mth mtp mtx mu mua mum mv na nad nah nai nam nas nbm ncc nd ne neb nec new nf ng ngt nh ni nic nil niv njr nk nka nl nmc nmp no nod nof non nor not now np npf nps nr nrt ns nsr nst nta nth nut nv nvd nvq nyd ' +
      'oa oab obs oc ocd ocp od oe og ogd oh ok on one ono oom oop op opt or orl os osa otc our out pa pac pad pain pat pbc pc pca pcc pcl pcn pco pcp pcr pcv pd pda pe pec ped peg pep per pet pf pfr ph phe phr pi pic pid pip pit pm pmb pmh pmr pmt pn po poc pod pom pop pos pot pp ppd ppe ppf pph ppi pps pr prn pro prv ps psa psc psi psp psw pta ptp pts ptt pu pud puo pus put pv pvc pvd pvs px ' +
      'qa qc qds qid qof ra rbc rbs rca rcn rct rd rds re rec red ref rem rep rf rfi rh rhf ri rib rif ril rip riq rmn rmo rnf ro rof roi rom ros rot rov rp rr rrt rs rsi rsv rt rta rtc rti rtt ruq run rv rx sa sab sac sad sah sal san sap sar sat say sbo sbp sbr sc scc scd sdu se sea sec sed see sen set sf sfd sg sgd she shh si sib sit sj sl sle slr sm sn so sob soc sof sop sos sow sp spc spn sr srn ss ssd ssi ssw st sta std stf sti stm sts su sub sud sup svc svd svt sx sys ' +
      'ta tab tac tah tap tat tb tbc tbi tca tcd tci tds te tea ted tee tef ten tft tga thc the thr tia tid tip tka tkr tlc tm tn tnf to toe tof ton top tow tp tpn tpr tr tri ts tsh tt tta tto tv tvn tvs tvt tx uc ucc ue uga ugi uk un up upt us uss ut uti uv va vac val vas vat vbg vc vd ve vf vip vp vre vrs vs vsd vt vte vv vw wa wad war was wbc wc wcc wd we wet wf who why wk wks wt xr yo yob you yr yrs',
  ),
]);

/** What a patient is said to have, to be or to get in two letters: "pt BP low", "patient IV access". */
const ofPatients = setOf(
  'aa ac ae af ai bd bm bo bp cd cf cn co cp cr ct cx dc dm do dr dx ed en fh fu gi go gp hb hd hf hn hr ht hv hx id im in io ip is it iv kg ld le lp md me mg mh mi ml mr ms my na ng nk nn no np nr ns ny ob od oe of ok om on op or os ot pd pe ph pm pn po pr ps pt pu pv pw px ra re ro rr rx sa sc so sr st sv sx tb td to tp tx uc ud up us uv va vf vt vw we wt xr yr',
);
const told = setOf('pt patient client resident');

const isShouted = (token: Token | undefined): token is Token =>
  token !== undefined &&
  token.kind === 'word' &&
  token.shape === 'all-capitals' &&
  (token.word.length === 2 || token.word.length === 3);

/** "pt RD", where the letters mean something else elsewhere; "the same initials, GH". */
export const isToldByLetters = (tokens: readonly Token[], at: number): boolean => {
  const [lead, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (lead === undefined || !isShouted(token)) return false;
  if (lead.word === 'initials' || lead.word === 'initialled') return token.gap !== 'dot' && token.gap !== 'hyphen';
  if (!told.has(lead.word) || token.gap !== 'space' || token.word.length !== 2 || ofPatients.has(token.word))
    return false;
  return next?.gap !== 'hyphen' && next?.start !== token.end && !(next?.kind === 'number' && next.gap === 'space');
};

const signs =
  /^(?:requested|cancelled|canceled|checked|countersigned|signed|prescribed|written|witnessed|cannulated|bled|authorised|administered|dispensed|transcribed|typed|dictated|scribed|inserted|sited)$/;
/** "requested by AL": who signs it, though the letters may mean something else elsewhere. */
export const isSigner = (tokens: readonly Token[], at: number): boolean => {
  const [verb, by, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (token === undefined || by?.word !== 'by' || token.gap !== 'space' || token.shape !== 'all-capitals') return false;
  const isShort = token.word.length === 2 || token.word.length === 3;
  return isShort && signs.test(verb?.word ?? '') && (token.cues & ~cue.particle) === 0 && !departments.has(token.word);
};

const tells = setOf('by per told asked informed bleeped phoned rang emailed advised contacted initialled');
/** "seen in clinic by RB", "per JT": letters that mean nothing else. */
export const isDoerByLetters = (tokens: readonly Token[], at: number): boolean => {
  const [lead, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!isShouted(token) || token.word.length !== 2 || token.gap !== 'space' || !tells.has(lead?.word ?? ''))
    return false;
  if (abbreviations.has(token.word) || departments.has(token.word) || token.cues & ~cue.particle) return false;
  if (next !== undefined && (next.gap === 'hyphen' || next.start === token.end || next.kind === 'number')) return false;
  return !(token.bits & (bits.stop | bits.first)) && !(next?.gap === 'space' && next.shape !== 'small');
};

const tasks = setOf(
  'write chase review ask email contact speak circulate send follow update arrange raise feed bring draft share complete ring call liaise discuss',
);
/** "AD to write to Estates": who took a task in the minutes. */
export const hasTask = (tokens: readonly Token[], at: number): boolean => {
  const [token, to, task] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!isShouted(token) || token.word.length !== 2 || !token.isFirstInSentence || to?.word !== 'to') return false;
  if (departments.has(token.word) || token.cues !== 0 || task?.shape !== 'small') return false;
  return to.gap === 'space' && task.gap === 'space' && tasks.has(task.word);
};

const isSmallLetter = (token: Token | undefined): token is Token =>
  token !== undefined && token.kind === 'word' && token.word.length === 1 && token.shape === 'small';
const whose = cue.title | cue.looseTitle | cue.role | cue.person;
/** "patient d.k. bled", "nurse (l.f.)": two small letters with a dot between them behind what somebody is. */
export const isSmallDotted = (tokens: readonly Token[], at: number): boolean => {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!isSmallLetter(token) || !isSmallLetter(next) || next.gap !== 'dot' || next.start - token.end !== 1) return false;
  if (
    before === undefined ||
    !(before.cues & whose) ||
    (isSmallLetter(tokens[at + 2]) && tokens[at + 2]?.gap === 'dot') ||
    token.gap === 'dot'
  )
    return false;
  const letters = token.word + next.word;
  return !abbreviations.has(letters) && letters !== 'eg' && letters !== 'am';
};
