/** English honorifics before a person's name, as printed, sorted. Source: Unicode CLDR person names, by hand. */
export const HONORIFICS: readonly string[] = [
  'Dr',
  'Hon',
  'Madam',
  'Messrs',
  'Miss',
  'Mr',
  'Mrs',
  'Ms',
  'Prof',
  'Professor',
  'Sir',
]
