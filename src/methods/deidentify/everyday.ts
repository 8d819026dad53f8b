// Words that everybody says, and what is made of them where they are reported to tell who somebody is.

/** Words that no name consists of: they are hidden only between the words of one. */
export const connecting = new Set(
  `a about above after again all also am and any are around as at away back be because been before being below
between both but by came can could did do does done down each even every few first for from get gave given go had has have
he her here hers him his how i if in into is it its just last left less let like made make me more most much my new next no
not now of off on one only or other our out over own put right said same saw seen she should since some still such take
than that the their them then there these they this those three through to told too took two under until up upon us used
very via was we well went were what when where which while who whom whose why with without would yes yet you your
consultant doctor dr miss mr mrs ms nurse patient prof professor sister ward`.split(/\s+/),
);

/** Names that are everyday words: hidden only with the capital that they were reported with. */
export const namesToo = new Set(
  `an art august bank bay bell bill black brown charity chase close cook dale day dawn dean drew faith field
frank gay grace grant green guy hand heather hill holly hope ivy jack joy june lane mark may mike miles north olive park
pat penny pierce price ray rich rob rose ruby rusty sandy short sky so stone sue summer van victor violet wade wells west
white will wood young`.split(/\s+/),
);
