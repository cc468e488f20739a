/** What `tickmark --help` prints. */
export const HELP = `Tickmark ticks and ties filings: it says which figures agree and which do not.

Usage:
  tickmark check    [paths…]   report what does not agree
  tickmark mentions [paths…]   every figure, date, name, term and reference
  tickmark facts    [paths…]   every resolved fact, with its ties and verdicts
  tickmark explain  RULE       what a rule finds, and when not to use it
  tickmark rules               every rule
  tickmark lsp --stdio         the language server

Paths are files, folders or globs; none means the current folder; - is standard input.
A file that is named is checked whether or not it looks like a filing or a note.

Options:
  --format pretty|json|jsonl   how to print; json and jsonl are for programs;
                               csv, for facts only, is for spreadsheets
  --fail-on LEVEL              lowest level that makes the exit status 1:
                               error (default), warning, information, hint
  --rule ID                    run this rule only; may be given more than once
  --config FILE                use this configuration instead of the nearest tickmark.json
  --stdin-name NAME            the name of what comes from standard input
  -h, --help                   this text
  -v, --version                the version

Exit status: 0 nothing at or above --fail-on, 1 findings, 2 some part of the run failed.
Nothing is sent anywhere.
`
