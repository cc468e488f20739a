/** Names of elements whose content is raw: CommonMark 0.31, section 4.6, start condition 1. */
export const RAW_NAMES: ReadonlySet<string> = new Set(['pre', 'script', 'style', 'textarea'])

/** Names that open an HTML block wherever they begin a line: CommonMark 0.31, section 4.6, start condition 6. */
export const BLOCK_NAMES: ReadonlySet<string> = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details ' +
    'dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 ' +
    'head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p ' +
    'param search section summary table tbody td tfoot th thead title tr track ul'
  ).split(' '),
)
