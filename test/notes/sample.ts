/** A filing with what makes quoting hard: escapes, entities, emphasis, tables, lists and passages that repeat. */
export const FILING = `# Harbor Lights Corporation

Form 10-Q

## Liquidity

At June 30, 2024 we held \\$12.4 million of cash &amp; equivalents, and **4,812,330
shares** of our “common stock” were outstanding, or about 61.7% of those authorized.
We spent $3.1 million, $4.0 and $5.2 million in the first three quarters.

We may issue further shares. We may issue further shares at $4.25 per share.

| (in thousands) | 2024 | 2023 |
| --- | ---: | ---: |
| Revenue | $ 18,204 | $ 16,990 |
| Net loss | (1,310) | (2,045) |
| Units \\* sold | 1,310 | 1,204 |

## Liquidity

- We may issue further shares.
- The facility of US$25,000,000 bears 5.25%, due in five (5) years.
  It holds 4,812,330 shares as security.

> Quoted: “4,812,330 shares” [were pledged](exhibit.md "Exhibit 10.1").

1\\. Not a list. \\_Not\\_ emphasis, \`a * b\`, 2 \\* 3 and <br> a break — an en–dash; snake_case_name ~~gone~~.
`
