// How filters read to a client. Apart from their fields, since nouns and their filters import one another.

/** What holds for every filter. */
export const FILTER_RULES =
  'Each field narrows further; one left out, or null, narrows nothing. The values of a list are alternatives. What could match nothing, such as an empty list or an id that nothing has, is refused.';

/** How dates that are spans are matched, to be said wherever they are. */
export const OVERLAP =
  'A date as imprecise as "2026" or "March 2026" is wanted when any day it may cover is: "2026" from 1 to 31 March, and "March 2026" from 15 to 20 March.';
