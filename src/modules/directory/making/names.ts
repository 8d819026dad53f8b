// From the register's capitals to a name as people write it: "ST.MARY'S MED CTR" becomes "St. Mary's Medical Centre".

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Kept in capitals although they could be said as a word. Words without a vowel are kept in capitals anyway. */
const acronyms = set(`
  ADHD AACT APCS APMS AQP BICS BMI BSOL CAMHS CIC COPD CRI DAAT DHU EAS EHS ELFT EMIS ENT EPCS EPUT ESHT GPEA GPSI GPWSI HIOW HIV HUC IAPT ICB
  ICS III INM LGI IPU IRC IUC KCA LARC MIU MSE NDUC NEAS NELFT NEMS OHP OOH OOHS PCAS PCOC PELC PES PGPA PIMS QEQM RAF RDASH RUH SARC SAS UCC UHB UHL
  UTC VII VIII WAA WAM WIC YAS YOI`);

/** Written as words although they have no vowel. */
const plainConsonants = set(
  'CWM DR DRS LTD MR MRS MT RD ST STH HLTH GRP CTR CTRS NRTH PHCY SVC PTNR PTNRS PRTNRS CNTR',
);

/** Two-letter words that are no initials. */
const shortWords = set('AL CO DE DU IF IS IT LA LE MY NO TY UP WE YE YR');

const smallWords = set('AND AT BY CUM FOR IN LE NEAR NEXT OF ON OR OVER SUPER THE TO UNDER UPON WITH');

/** Shortenings that mean one thing only. */
const inFull: Readonly<Record<string, string>> = {
  CTR: 'Centre',
  CTRE: 'Centre',
  CNTR: 'Centre',
  CTRS: 'Centres',
  GRP: 'Group',
  HLTH: 'Health',
  HOSP: 'Hospital',
  HPL: 'Hospital',
  MED: 'Medical',
  PHCY: 'Pharmacy',
  PRAC: 'Practice',
  PRACT: 'Practice',
  PTNR: 'Partner',
  PTNRS: 'Partners',
  PRTNRS: 'Partners',
  RD: 'Road',
  SERV: 'Service',
  SERVS: 'Services',
  SURG: 'Surgery',
  SVC: 'Service',
};

const capitalised = (word: string): string => `${word.charAt(0)}${word.slice(1).toLowerCase()}`;

const inWords = (word: string): string => {
  if (acronyms.has(word) || /^(?:GPS|PCNS|CCGS|NMPS)$/.test(word)) {
    return word.replace(/(?<=^(?:GP|PCN|CCG|NMP))S$/, 's');
  }
  if (word.length === 1 || word.includes('&')) {
    return word;
  }
  if (!/[AEIOUY]/.test(word) && word.length <= 6 && !plainConsonants.has(word)) {
    return word;
  }
  if (word.length === 2 && !shortWords.has(word) && !plainConsonants.has(word) && !smallWords.has(word)) {
    return word;
  }
  if (/^MC[A-Z]{3,}/.test(word)) {
    return `Mc${capitalised(word.slice(2))}`;
  }
  return capitalised(word);
};

/** `word` is a run of letters and apostrophes: O'CONNOR, KING'S, ST, GUYS'. */
const titleWord = (word: string, isFirst: boolean): string => {
  const full = inFull[word];
  if (full !== undefined) {
    return full;
  }
  if (!isFirst && smallWords.has(word)) {
    return word.toLowerCase();
  }
  const [head = '', ...tails] = word.split("'");
  const isIrish = /^[OD]$/.test(head) && (tails[0] ?? '').length >= 3;
  return [inWords(head), ...tails.map((tail) => (isIrish ? capitalised(tail) : tail.toLowerCase()))].join("'");
};

const tidied = (name: string): string =>
  name
    .replaceAll('`', "'")
    .replace(/\s+/g, ' ')
    .replace(/\s+([,)])/g, '$1')
    .replace(/,(?=[^\s])/g, ', ')
    .replace(/\bC\/O\b/i, 'c/o')
    .replace(/[\s,]+$/, '')
    .replace(/^[\s,]+/, '');

/** A name that is already in small and capital letters is only tidied. */
export const humanName = (registered: string): string => {
  const name = tidied(registered).replace(/\bT\/MENT\b/g, 'TREATMENT');
  if (/[a-z]{2}/.test(name)) {
    return name;
  }
  const words = name
    .replace(/\b(\p{L}{2,})\.(?=\p{L})/gu, '$1. ')
    // The full stop of a shortening goes with the shortening.
    .replace(/\b([A-Z]+)\./g, (shortening, word: string) => (word in inFull ? word : shortening));
  let isFirst = true;
  return words.replace(
    /\d+(?:ST|ND|RD|TH)\b|\d[A-Z0-9]*|[A-Z]{1,3}(?:&[A-Z]{1,3})+(?![A-Z])|[A-Z]+(?:'[A-Z]+)*'?|[(/"]|\S/g,
    (piece) => {
      const opens = piece === '(' || piece === '/' || piece === '"';
      const titled = /^[A-Z]/.test(piece)
        ? titleWord(piece, isFirst)
        : /^\d+(?:ST|ND|RD|TH)$|^\d[A-Z]{3,}$/.test(piece)
          ? piece.toLowerCase()
          : piece;
      isFirst = opens;
      return titled;
    },
  );
};
