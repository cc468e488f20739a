/** Words for the kind of a place, after its name. */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  'City County Province Parish Township Island Islands Peninsula Prefecture Oblast'.split(' '),
)
