import assert from 'node:assert/strict'

import { recogniseMentions } from '../../server/src/mentions/recognise.ts'
import { mentionText } from '../../server/src/mentions/mention.ts'
import { runOf } from './runs.ts'

/** A sentence with the names of its type, as printed or as `printed = canonical` where they differ; none says silence. */
type Cases = readonly (readonly [text: string, ...names: readonly string[]])[]

const CASES: Readonly<Record<string, Cases>> = {
  location: [
    ['Lanternfield Commission, Washington, D.C. 20549', 'Washington, D.C.'],
    ['in Washington, DC. In Washington State', 'Washington, DC = Washington, D.C.'],
    ['100 Fern Street, N.E., Washington, D.C. 20549', '100 Fern Street, N.E., Washington, D.C. 20549'],
    ['BOISE, ID -- (Example Wire) -- 03/04/19 -- Acme', 'BOISE, ID = Boise, Idaho'],
    ['We are headquartered in Harrow Falls, Vermont.', 'Harrow Falls, Vermont'],
    ['offices in Leeds, England and plants in Germany', 'Leeds, England', 'Germany'],
    ['a Delaware corporation', 'Delaware'],
    ['sales in the United States and the U.K. grew', 'United States', 'U.K. = United Kingdom'],
    ['U.S. customers, Canada and Mexico', 'U.S. = United States', 'Canada', 'Mexico'],
    ['Our plant is located in Quillby.', 'Quillby'],
    ['farms in Orange County and Hunan Province', 'Orange County', 'Hunan Province'],
    ['at 410 Harbor Street, Suite 12, Dover, Delaware 19901.', '410 Harbor Street, Suite 12, Dover, Delaware 19901'],
    ['write to P.O. Box 771', 'P.O. Box 771'],
    ['stores in Latin America and Southeast Asia', 'Latin America', 'Southeast Asia'],
    ['our Tulsa, Oklahoma laboratory', 'Tulsa, Oklahoma'],
    ['held in New York, New York', 'New York, New York'],
    ['the State of Nevada', 'Nevada'],
    ['Delaware General Corporation Law and Virginia Roe'],
    ['the Board of Directors, Risk Factors and Net Income In Total'],
    ['Jane Roe, MD, spoke'],
  ],
  law: [
    ['15 U.S.C. § 78m and 17 C.F.R. § 240.10b-5', '15 U.S.C. § 78m', '17 C.F.R. § 240.10b-5'],
    ['under § 78 and 17 CFR', '§ 78'],
    ['Section 13 or 15(d) of the Securities Act', 'Section 13 or 15(d)', 'Securities Act'],
  ],
  product: [
    ['our Zephyrine® tablets', 'Zephyrine® = Zephyrine'],
    ['the VoltPak™ E battery', 'VoltPak™ E = VoltPak E'],
    ['Glow Lamp™ and iSpin® toys', 'Glow Lamp™ = Glow Lamp', 'iSpin® = iSpin'],
    ['ClearBill(SM) services', 'ClearBill(SM) = ClearBill'],
    ['The Trimax® line', 'Trimax® = Trimax'],
    ['sold in 2001. Dermol® sales', 'Dermol® = Dermol'],
    ['the Company’s Nortane® gel', 'Nortane® = Nortane'],
    ['under the brand name Pelligro', 'Pelligro'],
    ['marketed under the name “Quibble”', 'Quibble'],
    ['the trademark Sundrel', 'Sundrel'],
    ['Kestrel X® X3 drone', 'Kestrel X® X3 = Kestrel X X3'],
    ['In Solvita® trials', 'Solvita® = Solvita'],
    ['a CFA® charterholder'],
    ['our trademarks and brand names'],
    ['the ® sign'],
  ],
  security: [
    ['4.25% Senior Notes due 2027', '4.25% Senior Notes due 2027'],
    ['Series B Preferred and Class A common stock', 'Series B Preferred', 'Class A common stock'],
    ['0.5% convertible senior notes due June 1, 2029', '0.5% convertible senior notes due June 1, 2029'],
    ['American Depositary Shares (ADSs)', 'American Depositary Shares', 'ADSs'],
    ['Public Warrants and Private Placement Warrants', 'Public Warrants', 'Private Placement Warrants'],
    ['restricted common stock', 'restricted common stock'],
    ['Class B Units', 'Class B Units'],
    ['Series D Warrants', 'Series D Warrants'],
    ['Floating Rate Notes', 'Floating Rate Notes'],
    ['Convertible Debentures', 'Convertible Debentures'],
    ['ordinary shares', 'ordinary shares'],
    ['6.5% Series E Cumulative Redeemable Preferred Stock', '6.5% Series E Cumulative Redeemable Preferred Stock'],
    ['this preferred stock'],
    ['Notes to Financial Statements'],
    ['the notes, bonds and warrants'],
  ],
  organization: [
    ['Verdigris Wireless stores', 'Verdigris Wireless'],
    [
      'the U.S. Securities and Exchange Commission and the FDA',
      'U.S. Securities and Exchange Commission = Securities and Exchange Commission',
      'FDA',
    ],
    ['the Internal Revenue Service', 'Internal Revenue Service'],
    ['ORBIT Magazine’s list', 'ORBIT Magazine'],
    ['University of Utopia', 'University of Utopia'],
    ['News Provided by Zorba Media', 'Zorba Media'],
    ['BOISE, ID -- (Exwire) -- 03/04/19 -- We', 'Exwire'],
    ['Old Quill Bank lent it', 'Old Quill Bank'],
    ['the Quill Group', 'Quill Group'],
    ['Lorvex Holdings and Lorvex Partners', 'Lorvex Holdings', 'Lorvex Partners'],
    ['A.B. Quimby Company', 'A.B. Quimby Company'],
    ['the National Grocers Association', 'National Grocers Association'],
    ['Group LLP'],
    ['the Public Company, a Growth Company'],
    ['Business Communications, Working Capital and Digital Media'],
    ['our Strategic Partners and Peer Group'],
  ],
  auditor: [
    ['Roe & Doe LLP, our independent registered public accounting firm', 'Roe & Doe LLP'],
    ['audited by Quimby LLP', 'Quimby LLP'],
    ['Roe & Doe LLP, counsel to the underwriters'],
    ['Independent auditors are paid by Acme Widgets, Inc.'],
  ],
  exchange: [
    ['listed on the New York Stock Exchange', 'New York Stock Exchange'],
    ['traded on Nasdaq', 'Nasdaq'],
    ['the Nasdaq Global Select Market', 'Nasdaq Global Select Market'],
    ['quoted on the OTCQB', 'OTCQB'],
    ['Nasdaq, Inc. operates it'],
    ['(NYSE: ABC)'],
  ],
  ticker: [
    ['(OTCQB: ABCD)', 'OTCQB: ABCD = OTCQB:ABCD'],
    ['on the Nasdaq Global Market and trades under the symbol “ZQX”', 'ZQX = NASDAQ:ZQX'],
    ['the ticker symbol: ZQX', 'ZQX'],
    ['a symbol of trust'],
  ],
  identifier: [
    ['Commission file number 001-12345', '001-12345'],
    ['CIK: 1234567', '1234567 = 0001234567'],
    ['ISIN US0378331005', 'US0378331005'],
    ['CUSIP No. 037833100', '037833100'],
    ['ISIN US0378331006, CUSIP No. 037833109'],
  ],
  person: [
    ['Xanthe Q. Roe spoke', 'Xanthe Q. Roe'],
    ['Wilhelmo Roe, Ph.D., joined', 'Wilhelmo Roe'],
    ['Tarquin Ombra, age 54, has served', 'Tarquin Ombra'],
    ['By Alice Roe', 'Alice Roe'],
    ['Hiroshi Ombra and François Roe', 'Hiroshi Ombra', 'François Roe'],
    ['our Chief Executive Officer, Zebulo Ombra, said', 'Zebulo Ombra'],
    ['Director, Harbor Metals, since 2001'],
    ['(Mark One)'],
    ['Alice Springs Copper Holdings'],
  ],
}

for (const [type, cases] of Object.entries(CASES)) {
  describe(`names: ${type}`, () => {
    for (const [text, ...expected] of cases) {
      it(text, () => {
        const read = recogniseMentions(runOf(text)).flatMap((mention) => {
          if (mention.kind !== 'entity' || mention.type !== type) return []
          const printed = mentionText(mention)
          return [printed === mention.canonical ? printed : `${printed} = ${mention.canonical}`]
        })
        assert.deepEqual(read, expected)
      })
    }
  })
}

describe('overlapping names', () => {
  it('a name within a longer one is none of its own, a figure within a security is', () => {
    const read = recogniseMentions(
      runOf('Bank of Utopia, 4.25% Senior Notes due 2027 (NASDAQ: ABCD), 12 Utah Street'),
    ).map((mention) => `${mention.kind} ${mentionText(mention)}`)
    assert.deepEqual(
      read.filter((one) => one.startsWith('entity')),
      ['entity Bank of Utopia', 'entity 4.25% Senior Notes due 2027', 'entity NASDAQ: ABCD', 'entity 12 Utah Street'],
    )
    assert.ok(read.includes('figure 4.25%'))
  })
})
