// What a reflective note is asked under. The plain three are Driscoll's ("What?", "So what?", "Now what?", 1994); those of the
// professions follow, in our own words, what the regulators of doctors and of nurses ask for at revalidation.

export type Head = { readonly id: string; readonly title: string; readonly hint: string };
export type Heads = { readonly name: string; readonly heads: readonly Head[] };

export const headsByKind = {
  plain: {
    name: 'What happened, so what, now what',
    heads: [
      { id: 'what', title: 'What happened', hint: 'In a few words, as you saw it, and what you did.' },
      { id: 'so-what', title: 'So what', hint: 'What it meant to you and to others. What you learned.' },
      { id: 'now-what', title: 'Now what', hint: 'What you do differently, or will.' },
    ],
  },
  doctor: {
    name: 'Doctor: as for supporting information (GMC)',
    heads: [
      { id: 'event', title: 'What happened', hint: 'What was important about it for you.' },
      { id: 'learned', title: 'What I learned', hint: 'About care, about the team, about yourself.' },
      {
        id: 'changed',
        title: 'What I have changed',
        hint: 'In your own practice or with your team, and how you know that it helped.',
      },
      { id: 'needs', title: 'What I still need', hint: 'Learning or help to ask for at your appraisal.' },
    ],
  },
  nurse: {
    name: 'Nurse, midwife or nursing associate: as for a reflective account (NMC)',
    heads: [
      { id: 'nature', title: 'What it was', hint: 'An event or experience in your practice, or feedback on it.' },
      { id: 'learned', title: 'What I learned', hint: 'From the event, or from the feedback.' },
      { id: 'changed', title: 'How I changed or improved my practice', hint: 'As a result of it.' },
      {
        id: 'code',
        title: 'How it relates to the Code',
        hint: 'One or more of: prioritise people, practise effectively, preserve safety, promote professionalism and trust.',
      },
    ],
  },
} as const satisfies Record<string, Heads>;

export type HeadsKind = keyof typeof headsByKind;
export const headsKinds = Object.keys(headsByKind) as readonly HeadsKind[];

export const everyHead: readonly Head[] = Object.values<Heads>(headsByKind).flatMap(({ heads }) => heads);

/** The heads of this kind, and any other under which something was written before. */
export const headsFor = (kind: HeadsKind, written: readonly string[]): readonly Head[] => {
  const own: readonly Head[] = headsByKind[kind].heads;
  const others = written.filter((id) => !own.some((head) => head.id === id));
  return [...own, ...others.flatMap((id) => everyHead.find((head) => head.id === id) ?? [])];
};
