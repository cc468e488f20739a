/**
 * Nouns that may be dropped from the end of an organization's name when it is spoken of in short, in lower case and
 * sorted. Made by hand from the names of listed companies in general.
 */
export const DROPPED_NOUNS: ReadonlySet<string> = new Set(
  (
    'bancorp bancorporation bancshares bank biosciences biotherapeutics brands capital communications energy ' +
    'enterprises entertainment financial foods group health healthcare holding holdings industries insurance ' +
    'international interactive laboratories labs management materials media medical mining motors networks oil partners ' +
    'pharma pharmaceutical pharmaceuticals power products properties realty resources restaurants sciences semiconductor ' +
    'semiconductors services software solutions steel stores systems technologies technology telecommunications therapeutics ' +
    'trust utilities ventures worldwide'
  ).split(' '),
)

/**
 * Words that begin the names of many organizations and say nothing of one alone, in lower case and sorted. Made by hand.
 */
export const GENERIC_OPENERS: ReadonlySet<string> = new Set(
  (
    'advanced african alliance allied alpha america american americas applied arab asia asian associated atlantic audit australian ' +
    'bank beta board brazilian british business canadian capital cash central century china chinese citizens city class coastal ' +
    'columbia commerce commercial common community compensation computer consolidated continental corporate county credit ' +
    'custom delaware delta depository digital direct dutch eastern economic electric elite empire energy english enterprise ' +
    'environmental equity european exchange executive express farmers federal fidelity financial first florida foreign ' +
    'foundation franklin freedom french futures gamma general german global golden government great greater guaranty health ' +
    'heritage home hudson independent india indian industrial information institutional insurance integrated interactive ' +
    'international internet investment investor investors israeli italian japan japanese jefferson korean latin lead ' +
    'liberty life lincoln london madison major market marine media medical member merchants metropolitan mexican michigan ' +
    'midwest mobile mortgage mutual national natural network nominating north northeast northern northwest nuclear ocean ' +
    'office operating orient oriental pacific paris peoples pioneer planet plan power precision premier prime principal ' +
    'private professional public quality real regional registrar republic research reserve retail revenue royal rural russian ' +
    'savings science second securities security select senior shanghai singapore social solar south southeast southern ' +
    'southwest special specialty standard state sterling stock strategic summit superior swiss system technical technology ' +
    'telephone texas third total trade trans transfer treasury trust union united universal valley virginia ' +
    'washington water west western world worldwide york'
  ).split(' '),
)

/** Nouns for a party of a document: a term of one of them is no name, whoever it stands for. In lower case, sorted. */
export const PARTY_NOUNS: ReadonlySet<string> = new Set(
  (
    'advisor agent association bank borrower buyer company corporation distributor employer entity fund guarantor group ' +
    'investor investors issuer landlord lender lenders licensee licensor manager merger parent partnership party plan purchaser ' +
    'registrant seller sponsor sub subsidiary supplier target tenant trust trustee underwriter'
  ).split(' '),
)
