// How fast people read, type and choose, for saying beforehand what a form will cost them. In seconds; the speeds are measured:
// - silent reading of English, 238 words a minute: Brysbaert, Journal of Memory and Language 109 (2019) 104047;
// - typing on a phone, 36 words a minute of five characters: Palin et al., MobileHCI 2019, 37,370 volunteers;
// - making up one's mind 1.35 s, pointing 1.1 s: Card, Moran and Newell, Communications of the ACM 23 (1980) 396.

const readWordsPerMinute = 238;
const typedWordsPerMinute = 36;

export const charactersPerWord = 5;
export const decidingSeconds = 1.35;
export const pointingSeconds = 1.1;
export const choosingSeconds: number = decidingSeconds + pointingSeconds;

export const readSeconds = (words: number): number => (words * 60) / readWordsPerMinute;
export const typedSeconds = (words: number): number => (words * 60) / typedWordsPerMinute;

export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;
