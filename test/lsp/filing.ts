/** A filing in which two counts of one day differ, a weekday is wrong, and terms and names are used. */
export const FILING = `# NOTICE OF ANNUAL MEETING OF STOCKHOLDERS

Securities and Exchange Commission, Washington, D.C. 20549

Orchard Lantern Holdings, Inc. (the "Company") will hold its annual meeting on Wednesday, June 17, 2025.

## Voting

At April 15, 2025, 12,345,678 shares of the Company's common stock were outstanding.

## Ownership

As of April 15, 2025, there were 12,354,678 shares of our common stock outstanding.

| Name | Shares |
|---|---|
| Ana Brook | 1,000 |
`
