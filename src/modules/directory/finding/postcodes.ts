// Finding by postcode: whole, begun, or only its first half. A postcode where no organisation stands finds its neighbours.

type Postcode = { readonly outward: string; readonly inward: string };

export type PostcodeIndex = {
  /** The postcode in a question, and the question without it; null where there is none that could be ours. */
  readonly read: (question: string) => { readonly postcode: Postcode; readonly rest: string } | null;
  /** Calls back for each organisation near it with 0 to 1, how near, once for each of its postcodes there. */
  readonly near: (postcode: Postcode, each: (organisation: number, nearness: number) => void) => void;
};

const shape = /(?<![a-z0-9])([a-z]{1,2}\d[a-z\d]?)(?:\s*(\d[a-z]{0,2}))?(?![a-z0-9])/i;

type Entry = { readonly outward: string; readonly inward: string; readonly organisation: number };

/** The postcodes of each organisation: its own, and those of its sites. */
export const createPostcodeIndex = (postcodes: readonly (readonly string[])[]): PostcodeIndex => {
  const entries = postcodes
    .flatMap((those, organisation) =>
      those.flatMap((postcode): Entry[] => {
        const [outward, inward] = postcode.split(' ');
        return outward && inward ? [{ outward, inward, organisation }] : [];
      }),
    )
    .sort((a, b) => (a.outward < b.outward || (a.outward === b.outward && a.inward < b.inward) ? -1 : 1));
  const firstOf = new Map<string, number>();
  entries.forEach(({ outward }, at) => {
    if (!firstOf.has(outward)) {
      firstOf.set(outward, at);
    }
  });

  const inOutward = (
    outward: string,
    nearness: (entry: Entry) => number,
    each: (organisation: number, nearness: number) => void,
  ) => {
    for (let at = firstOf.get(outward) ?? entries.length; entries[at]?.outward === outward; at += 1) {
      const entry = entries[at];
      if (entry) {
        each(entry.organisation, nearness(entry));
      }
    }
  };

  return {
    read: (question) => {
      const match = shape.exec(question);
      const outward = match?.[1]?.toUpperCase() ?? '';
      if (!match || !firstOf.has(outward)) {
        return null;
      }
      return { postcode: { outward, inward: match[2]?.toUpperCase() ?? '' }, rest: question.replace(match[0], ' ') };
    },
    near: ({ outward, inward }, each) => {
      if (inward === '') {
        // Still typing: LS1 may become LS11, but LS1 itself comes first.
        for (const last of '0123456789') {
          inOutward(outward + last, () => 0.3, each);
        }
      }
      inOutward(
        outward,
        (entry) => (entry.inward.startsWith(inward) ? 1 : entry.inward.startsWith(inward.charAt(0)) ? 0.75 : 0.5),
        each,
      );
    },
  };
};
