// Reads stories/*.txt: one story a line, `TYPE AREA PROCESS AGENTS CHALLENGE PHYSICAL PSYCHOLOGICAL URGENT STYLE | words`. Several codes stand with commas
// between them, `-` is none of the list, `?` is not said, and `3?` is a code that one of two coders gave. README.md tells what each means.

import { readdirSync, readFileSync } from 'node:fs';
import { loadTaxonomy } from '../../src/taxonomy/index.ts';
import type { Answers, Example } from './example.ts';

const folder = new URL('stories/', import.meta.url);

const { codesOf } = loadTaxonomy();
const lists = {
  service_area: 'service-type-5',
  process: 'healthcare-process-5',
  agents: 'agent-type-5',
  safety_challenges: 'safety-challenges-5',
  physical_harm: 'level-of-physical-harm-5',
  psychological_harm: 'level-of-psychological-harm-5',
} as const;

const types: Readonly<Record<string, string>> = { i: 'incident', g: 'good-care', r: 'risk', o: 'outcome' };

export const readStories = (): readonly Example[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFile(name));

const readFile = (name: string): readonly Example[] =>
  readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .map((line, at) => ({ line, origin: `${name}:${at + 1}` }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'))
    .map(({ line, origin }) => readStory(line, origin));

const readStory = (line: string, origin: string): Example => {
  const bar = line.indexOf(' | ');
  const [type, area, process, agents, challenge, physical, psychological, urgent, style, ...rest] = line
    .slice(0, bar)
    .split(' ');
  const eventType = types[type ?? ''];
  if (bar < 0 || eventType === undefined || style === undefined || rest.length > 0)
    throw new Error(`${origin} cannot be read: ${line}`);
  const file = origin.slice(0, origin.indexOf('.'));
  const given = (question: keyof typeof lists, field = '?', none?: string): Answers => {
    if (field === '?') return {};
    const answers = listOf(field).map((code) => (code === '-' && none !== undefined ? none : code));
    for (const code of answers)
      if (!codesOf.get(lists[question])?.has(code)) throw new Error(`${origin}: ${lists[question]} has no ${code}`);
    return { [question]: answers };
  };
  const [sure, doubtful] = bySureness(agents);
  return {
    text: line.slice(bar + 3),
    setting: area === '1' && file !== 'short-and-plain' && file !== 'good-risk-outcome' ? file : `area ${area}`,
    style,
    weight: 1,
    origin,
    answers: {
      event_type: [eventType],
      urgent: urgent === '!' ? ['yes'] : [],
      ...given('service_area', area),
      ...given('process', process),
      ...given('agents', sure, '10'),
      ...given('safety_challenges', challenge, '6'),
      ...given('physical_harm', physical),
      ...given('psychological_harm', psychological),
    },
    doubtful: { ...given('agents', doubtful, '10'), ...(urgent === '!?' && { urgent: ['yes'] }) },
  };
};

const listOf = (field: string): readonly string[] => (field === '' ? [] : field.split(','));

/** Codes that both coders gave, and those, without their question mark, that one of them gave. */
const bySureness = (field = '?'): readonly [string, string] => {
  if (field === '?') return ['?', '?'];
  const isDoubtful = (code: string): boolean => code.endsWith('?');
  const codes = listOf(field);
  return [
    codes.filter((code) => !isDoubtful(code)).join(','),
    codes
      .filter(isDoubtful)
      .map((code) => code.slice(0, -1))
      .join(','),
  ];
};
