import { documentMentions } from '../../server/src/document/document-mentions.ts'
import { mentionText, type EntityType } from '../../server/src/mentions/mention.ts'
import { snapshotOf } from '../kit/analyse.ts'

/** The names of a document, a line each: as printed, and in full where that differs. */
export function namesOf(text: string, ...types: readonly EntityType[]): readonly string[] {
  return documentMentions(snapshotOf(text)).flatMap(({ mention }) => {
    if (mention.kind !== 'entity' || !types.includes(mention.type)) return []
    const printed = mentionText(mention).replaceAll(/\s+/g, ' ')
    return [printed === mention.canonical ? printed : `${printed} = ${mention.canonical}`]
  })
}

/** The terms of a document, a line each: a definition after `:=`, then what it stands for where that is a name. */
export function termsOf(text: string): readonly string[] {
  return documentMentions(snapshotOf(text)).flatMap(({ mention }) => {
    if (mention.kind !== 'term') return []
    const role = mention.role === 'definition' ? ':= ' : ''
    const printed = mentionText(mention).replaceAll(/\s+/g, ' ')
    const term = printed === mention.term ? '' : ` = ${mention.term}`
    return [`${role}${printed}${term}${mention.entity === undefined ? '' : ` (${mention.entity})`}`]
  })
}
