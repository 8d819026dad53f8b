// The few highest of many scores, without sorting them all.

/** Places of the highest scores, highest first, that are at least `least`; of equals the earlier place first. */
export const bestOf = (scores: Float32Array, count: number, least: number): readonly number[] => {
  const places: number[] = [];
  const { length } = scores;
  for (let place = 0; place < length; place += 1) {
    const score = scores[place] ?? 0;
    if (score < least || (places.length === count && score <= (scores[places[count - 1] ?? 0] ?? 0))) {
      continue;
    }
    let at = Math.min(places.length, count - 1);
    while (at > 0 && (scores[places[at - 1] ?? 0] ?? 0) < score) {
      places[at] = places[at - 1] ?? 0;
      at -= 1;
    }
    places[at] = place;
  }
  return places;
};
