/** Lines of fixed-width tables and of what stands around them, to be put together at random. */
export const TABLE_LINES: readonly string[] = [
  ...['\n', '\n\n', '\r\n', '\t', '   ', '          ', '<TABLE>\n', '</TABLE>\n', '<CAPTION>\n', '<PAGE>\n', '\f\n'],
  ...[
    '<S>                         <C>          <C>\n',
    '---------  ---------\n',
    '                 ======    ======\n',
  ],
  ...['                              2024         2023\n', '                         Three Months Ended\n'],
  ...['Product sales              1,204        1,100\n', 'Service revenue              310          290\n'],
  ...[
    '  Total revenue          $ 1,514      $ 1,390\n',
    'Cost of sales ............ (812)\n',
    'Net cash provided by\n',
  ],
  ...['  operating activities       702          640\n', 'CURRENT ASSETS:\n', 'F-12\n', '                  12\n'],
  ...['(1) Includes shares held by a family trust of which the holder is one of three trustees in all.\n'],
  ...['The following table shows what the Company sold in each of the last two years of its business.\n'],
  ...[
    'Item 1. Business ................. 3\n',
    'Common stock, par value 1,250,000\n',
    '(in thousands)\n',
    '$',
    ')',
    '%',
  ],
]
