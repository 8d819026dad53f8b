// People who are only initials: "pt JS", "Mr B", "Nurse K.T.", "A.K. refused". Letters that staff write for something else stay.

import { anyFirst, anyLast, bits } from '../lexicon.ts';
import { setOf } from '../word-set.ts';
import { cue } from './cues.ts';
import type { Reach } from './reach.ts';
import type { Token } from './tokens.ts';
import type { Register } from './word-points.ts';

/** Where and who it is that asks for things: "requested by ED". */
const departments = setOf(
  'ed ot gp it hr er ct mr pt ep cd md rn dn hv sw ae mh gi mri itu icu hdu ccu ent opd opa amu mau sau eau slt hca sho spr cns anp acp odp nhs ooh mdt cqc pct',
);
/** What two or three capitals mean in a record of care, far more often than somebody. */
const abbreviations: ReadonlySet<string> = new Set([
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

const patient = new Set(['pt', 'patient', 'client', 'resident', 'initials']);
/** Two small letters that mean nothing else: "jp". */
export const isPairOfLetters = (token: Token): boolean =>
  token.shape === 'small' &&
  token.word.length === 2 &&
  token.cues === 0 &&
  !(token.bits & bits.stop) &&
  (!(token.bits & bits.word) || !/[aeiouy]/.test(token.word)) &&
  !abbreviations.has(token.word);

const learns = new Set(['aware', 'informed', 'notified', 'bleeped']);
const doers = new Set(['by', 'w']);
/** "checked by lw", "spoke w/ jp", "jp aware". */
const isSmallDoer = (tokens: readonly Token[], at: number): boolean => {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || !isPairOfLetters(token) || after?.kind === 'number' || after?.word === 'tube')
    return false;
  if (after !== undefined && after.gap === 'space' && learns.has(after.word)) return true;
  return before !== undefined && doers.has(before.word) && (token.gap === 'space' || before.word === 'w');
};

const signs =
  /^(?:requested|cancelled|canceled|checked|countersigned|signed|prescribed|written|witnessed|cannulated|bled|authorised|administered|dispensed|transcribed)$/;
/** "requested by AL": who signs it, though the letters may mean something else elsewhere. */
const isSigner = (tokens: readonly Token[], at: number): boolean => {
  const [verb, by, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (token === undefined || by?.word !== 'by' || token.gap !== 'space' || token.shape !== 'all-capitals') return false;
  const isShort = token.word.length === 2 || token.word.length === 3;
  return isShort && signs.test(verb?.word ?? '') && (token.cues & ~cue.particle) === 0 && !departments.has(token.word);
};

/** "pt gw arrested". */
const isSmallInitials = (token: Token, before: Token | undefined): boolean =>
  token.word.length === 2 && token.bits === 0 && patient.has(before?.word ?? '') && token.gap === 'space';

const isInitials = (token: Token, before: Token | undefined, register: Register): boolean =>
  token.kind === 'word' &&
  (token.shape !== 'small' || isSmallInitials(token, before)) &&
  (token.word.length === 1
    ? token.word !== 'i' && token.word !== 'a'
    : register.capitalsTell &&
      token.shape !== 'capital' &&
      token.word.length <= 3 &&
      !abbreviations.has(token.word) &&
      !(token.bits & (bits.first | bits.stop)) &&
      token.cues === 0);

const isLoneLetter = (token: Token): boolean =>
  token.kind === 'word' && token.word.length === 1 && token.shape !== 'small';

/** The initials that begin at a place, with dots between them or not. */
const groupAt = (tokens: readonly Token[], at: number): number => {
  let last = at;
  while (last < at + 3) {
    const next = tokens[last + 1];
    const isDotted = next !== undefined && next.gap === 'dot' && next.start - (tokens[last]?.end ?? 0) === 1;
    if (!isDotted || next.word.length > 2 || next.shape === 'small') return last;
    last += 1;
  }
  return last;
};

const introduces = cue.title | cue.looseTitle | cue.role | cue.person | cue.kin | cue.naming;
const notBefore: ReadonlySet<string> = new Set([
  'hi',
  'hello',
  'dear',
  'contact',
  'ref',
  're',
  'names',
  'miss',
  'en',
  'sn',
]);
const verbs = new Set(
  'was is has had said told asked came went gave rang fell felt refused stated states reports reported became denied denies declined walked attended absconded remains remained did does got took wanted says'.split(
    ' ',
  ),
);

/** "U.K.", "p.m.": dots between letters that are nobody's. */
const dotted = new Set(
  'uk us eu nhs gp am pm ae ed iv dob rip bp ct hr pa pr id tv ie eg od bd im sc po ot pt ni no ps mr dr ms st er ward'.split(
    ' ',
  ),
);

/** "J. Cole", "A Longbottom": the surname will be found by its own evidence, and takes the initials with it. */
const hasSurname = (after: Token | undefined): boolean =>
  after !== undefined &&
  after.kind === 'word' &&
  (after.gap === 'space' || after.gap === 'dot') &&
  after.shape !== 'small' &&
  after.word.length > 2 &&
  !(after.bits & bits.stop) &&
  (after.gap === 'space' || (after.bits & bits.word) === 0 || (after.bits & (anyFirst | anyLast)) !== 0);

/** "K's wing", "PL's mum". */
const isOwnerByLetters = (token: Token, before: Token | undefined): boolean =>
  token.word.length < 3 &&
  !(token.bits & bits.word) &&
  !(before !== undefined && before.cues & cue.determiner && token.gap === 'space');

/** Who is named by initials alone, beginning at this token; null where nobody is. */
export const initialsAt = (tokens: readonly Token[], at: number, register: Register): Reach | null => {
  const token = tokens[at];
  if (isSmallDoer(tokens, at) || (register.capitalsTell && isSigner(tokens, at))) return { first: at, last: at };
  if (
    token === undefined ||
    (!isInitials(token, tokens[at - 1], register) && !(isLoneLetter(token) && groupAt(tokens, at) > at))
  )
    return null;
  const isInside =
    token.gap === 'dot' && tokens[at - 1]?.word.length === 1 && token.start - (tokens[at - 1]?.end ?? 0) === 1;
  if (isInside || token.word === 'x' || /^(.)\1+$/.test(token.word)) return null;
  const last = groupAt(tokens, at);
  const isSingle = last === at && token.word.length === 1;
  const isDotted = last > at;
  const before = tokens[at - 1];
  const after = tokens[last + 1];
  if (token.word.length === 1 && hasSurname(after)) return null;
  // "Mr T-shirt", "bay B2"
  if (after !== undefined && (after.gap === 'hyphen' || after.start === tokens[last]?.end)) return null;
  const isBeside =
    before !== undefined &&
    (token.gap === 'space' || (token.gap === 'dot' && before.word.length > 1 && before.word.length < 5));
  const isIntroduced =
    isBeside &&
    !before.isPossessive &&
    (before.cues & introduces) !== 0 &&
    !notBefore.has(before.word) &&
    before.kind === 'word';
  if (token.isPossessive && last === at) return isOwnerByLetters(token, tokens[at - 1]) ? { first: at, last } : null;
  if (isSingle) {
    const word = tokens[at - 2];
    const isToldWho =
      before?.word === 'is' &&
      word !== undefined &&
      (word.cues & (cue.person | cue.kin)) !== 0 &&
      token.gap === 'space';
    if (isToldWho && (after === undefined || after.gap !== 'space')) return { first: at, last };
    const isTitled = isIntroduced && (before.cues & (cue.title | cue.looseTitle | cue.role)) !== 0;
    const isCalled =
      isIntroduced &&
      (before.cues & (cue.person | cue.kin)) !== 0 &&
      before.word !== 'twin' &&
      (after === undefined || after.gap !== 'space' || (after.kind === 'word' && after.shape === 'small'));
    return isTitled || isCalled ? { first: at, last } : null;
  }
  if (isIntroduced) return { first: at, last };
  const letters = tokens.slice(at, last + 1).map(({ word }) => word);
  if (isDotted)
    return letters.length === 2 && !dotted.has(letters.join('')) && before?.word !== 'the' ? { first: at, last } : null;
  const doesSomething =
    after !== undefined && after.gap === 'space' && after.shape === 'small' && verbs.has(after.word);
  return doesSomething && token.word.length === 2 && !(token.bits & bits.word) ? { first: at, last } : null;
};
