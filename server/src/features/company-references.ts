import { type Snapshot } from '../analysis/snapshot.ts'
import { documentNames } from '../document/document-mentions.ts'
import { companyOf, namesOfCompany, type CompanyIdentity } from '../document/same-entity.ts'
import { type Span } from '../text/span.ts'
import { mentionAt } from './mention-at.ts'
import { entityNamed, nameAt, placeOf } from './names.ts'
import { termAt } from './terms.ts'

/** The company whose name stands at an offset, as other documents may know it; undefined for anything else. */
export function companyAt(snapshot: Snapshot, offset: number): CompanyIdentity | undefined {
  const kind = mentionAt(snapshot, offset)?.thing.kind
  if (kind === 'figure' || kind === 'date' || kind === 'reference' || termAt(snapshot, offset) !== undefined)
    return undefined
  const name = nameAt(snapshot, offset)
  const entity = name === undefined ? undefined : entityNamed(snapshot, name.thing)
  return entity?.type === 'organization' || entity?.type === 'auditor' ? companyOf(snapshot, entity) : undefined
}

/**
 * Every mention of a company of another document in the order of the text, under whatever form: of the same CIK where both
 * are known, else of the same ticker or the same full name.
 */
export function mentionsOfCompany(snapshot: Snapshot, company: CompanyIdentity): readonly Span[] {
  const names = documentNames(snapshot)
  return namesOfCompany(snapshot, company)
    .flatMap((entity) => names.mentionsOf(entity).map((mention) => placeOf(snapshot, mention)))
    .toSorted((one, other) => one.start - other.start)
}
