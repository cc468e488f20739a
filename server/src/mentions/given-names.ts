/**
 * Common given names in the United States, sorted. Source: U.S. Social Security Administration, "Top names over the
 * last 100 years"; left out are those that are also common words, months or places (April, Austin, Charlotte, Grant …).
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'Aaron Abigail Adam Alan Albert Alexander Alexis Alice Amanda Amber Amy Andrea Andrew Angela Ann Anna Anthony Arthur ' +
    'Ashley Barbara Benjamin Betty Beverly Bobby Bradley Brandon Brenda Brian Brittany Bruce Bryan Carl Carol Carolyn ' +
    'Catherine Charles Cheryl Christian Christina Christine Christopher Cynthia Daniel Danielle David Deborah Debra Denise ' +
    'Dennis Diana Diane Donald Donna Doris Dorothy Douglas Dylan Edward Elizabeth Emily Emma Eric Ethan Eugene Evelyn Frances ' +
    'Frank Gabriel Gary George Gerald Gloria Gregory Hannah Harold Heather Helen Henry Isabella Jacob Jacqueline James Janet ' +
    'Janice Jason Jean Jeffrey Jennifer Jeremy Jerry Jesse Jessica Joan Joe John Johnny Jonathan Jordan Jose Joseph Joshua ' +
    'Joyce Juan Judith Judy Julia Julie Justin Karen Katherine Kathleen Kathryn Kayla Keith Kelly Kenneth Kevin Kimberly Kyle ' +
    'Larry Laura Lauren Lawrence Linda Lisa Lori Louis Madison Margaret Maria Marie Marilyn Martha Mary Matthew Megan Melissa ' +
    'Michael Michelle Nancy Natalie Nathan Nicholas Nicole Noah Olivia Pamela Patricia Patrick Paul Peter Philip Rachel Ralph ' +
    'Raymond Rebecca Richard Robert Roger Ronald Russell Ruth Ryan Samantha Samuel Sandra Sara Sarah Scott Sean Sharon Shirley ' +
    'Sophia Stephanie Stephen Steven Susan Teresa Terry Theresa Thomas Timothy Tyler Vincent Walter Wayne William Zachary'
  ).split(' '),
)
