/**
 * Lowest and highest daily rate of the U.S. dollar in each year, rounded outward.
 * Source: Board of Governors of the Federal Reserve System, releases H.10 (noon buying rates in New York) and G.5A
 * (annual averages). In units of the currency per dollar; for EUR and GBP, as the release prints them, in dollars per
 * unit. Sorted by currency and year. Years that are not sure are left out, and so are years after 2024.
 */
const BANDS: Readonly<Record<string, { readonly per: 'dollar' | 'unit'; readonly years: string }>> = {
  AUD: {
    per: 'unit',
    years: '2012 0.96 1.09, 2016 0.68 0.79, 2017 0.71 0.82, 2019 0.66 0.74, 2023 0.62 0.72, 2024 0.61 0.70',
  },
  CAD: {
    per: 'dollar',
    years:
      '2005 1.14 1.28, 2006 1.09 1.18, 2010 0.99 1.09, 2011 0.94 1.07, 2012 0.96 1.05, 2013 0.98 1.08, 2014 1.06 1.17, 2016 1.25 1.47, 2017 1.20 1.38, 2018 1.22 1.37, 2019 1.29 1.37, 2020 1.26 1.47, 2021 1.20 1.30, 2022 1.24 1.40, 2023 1.30 1.40, 2024 1.32 1.45',
  },
  CHF: {
    per: 'dollar',
    years:
      '2012 0.89 1.00, 2013 0.88 0.99, 2014 0.86 1.00, 2016 0.94 1.04, 2017 0.93 1.04, 2018 0.91 1.02, 2019 0.96 1.03, 2020 0.87 1.00, 2021 0.87 0.96, 2022 0.90 1.02, 2023 0.83 0.95, 2024 0.83 0.93',
  },
  CNY: {
    per: 'dollar',
    years:
      '1998 8.27 8.29, 1999 8.27 8.29, 2000 8.27 8.29, 2001 8.27 8.29, 2002 8.27 8.29, 2003 8.27 8.29, 2004 8.27 8.29, 2005 8.06 8.29, 2006 7.80 8.08, 2007 7.29 7.82, 2008 6.77 7.31, 2009 6.81 6.86, 2010 6.59 6.84, 2011 6.28 6.65, 2012 6.21 6.39, 2013 6.05 6.25, 2014 6.03 6.27, 2015 6.18 6.50, 2016 6.44 6.97, 2017 6.47 6.97, 2018 6.25 6.98, 2019 6.68 7.19, 2020 6.51 7.18, 2021 6.34 6.58, 2022 6.30 7.32, 2023 6.69 7.36, 2024 7.00 7.33',
  },
  EUR: {
    per: 'unit',
    years:
      '2001 0.83 0.96, 2004 1.17 1.37, 2005 1.16 1.36, 2006 1.18 1.34, 2007 1.28 1.50, 2011 1.28 1.50, 2012 1.20 1.36, 2013 1.27 1.39, 2014 1.20 1.40, 2015 1.05 1.21, 2016 1.03 1.16, 2017 1.03 1.21, 2018 1.12 1.26, 2019 1.08 1.16, 2020 1.06 1.24, 2021 1.11 1.24, 2022 0.95 1.15, 2023 1.04 1.13, 2024 1.03 1.13',
  },
  GBP: {
    per: 'unit',
    years:
      '2001 1.36 1.51, 2004 1.74 1.96, 2005 1.70 1.94, 2006 1.72 1.99, 2007 1.91 2.12, 2010 1.42 1.65, 2011 1.53 1.68, 2012 1.52 1.64, 2013 1.47 1.67, 2014 1.54 1.73, 2015 1.45 1.60, 2017 1.20 1.37, 2018 1.24 1.44, 2019 1.19 1.34, 2021 1.31 1.43, 2023 1.17 1.32, 2024 1.22 1.35',
  },
  HKD: {
    per: 'dollar',
    years:
      '2000 7.77 7.81, 2001 7.79 7.81, 2002 7.79 7.81, 2004 7.74 7.81, 2005 7.74 7.81, 2006 7.74 7.80, 2007 7.74 7.84, 2008 7.74 7.82, 2009 7.74 7.77, 2010 7.74 7.82, 2011 7.75 7.82, 2012 7.74 7.78, 2013 7.74 7.78, 2014 7.74 7.78, 2015 7.74 7.77, 2016 7.74 7.83, 2017 7.74 7.83, 2018 7.78 7.86, 2019 7.77 7.86, 2020 7.74 7.80, 2021 7.74 7.81, 2022 7.77 7.86, 2023 7.77 7.86, 2024 7.75 7.85',
  },
  INR: {
    per: 'dollar',
    years:
      '2010 43.9 47.6, 2014 58.2 63.8, 2015 61.2 67.2, 2016 66.0 69.0, 2017 63.4 68.4, 2019 68.3 72.6, 2020 70.5 77.0, 2021 72.2 76.6, 2022 73.6 83.3, 2023 80.6 83.6, 2024 82.5 86.0',
  },
  JPY: {
    per: 'dollar',
    years:
      '2000 101 116, 2001 113 133, 2003 106 122, 2004 101 116, 2006 109 120, 2007 106 125, 2011 75 86, 2012 75 87, 2015 115 126, 2017 107 119, 2018 104 115, 2019 104 113, 2020 102 113, 2021 102 116, 2024 139 162',
  },
  KRW: {
    per: 'dollar',
    years:
      '2011 1045 1205, 2012 1060 1190, 2013 1048 1165, 2014 1005 1125, 2015 1062 1210, 2018 1050 1148, 2019 1105 1228, 2021 1078 1202, 2023 1212 1368',
  },
  MXN: {
    per: 'dollar',
    years: '2010 12.1 13.2, 2012 12.6 14.4, 2013 11.9 13.5, 2019 18.7 20.2, 2021 19.5 22.0, 2022 19.0 21.6',
  },
  SGD: {
    per: 'dollar',
    years:
      '2010 1.28 1.43, 2011 1.19 1.33, 2012 1.21 1.31, 2013 1.22 1.30, 2014 1.23 1.33, 2015 1.31 1.44, 2016 1.33 1.46, 2017 1.33 1.46, 2018 1.30 1.40, 2019 1.34 1.40, 2020 1.31 1.47, 2021 1.31 1.38, 2022 1.33 1.45, 2023 1.30 1.39, 2024 1.27 1.38',
  },
}

/** The lowest and highest rate of some years, as the release prints it. */
export interface RateBand {
  /** Whether the rate is in units of the currency per dollar, or in dollars per unit. */
  readonly per: 'dollar' | 'unit'
  readonly low: string
  readonly high: string
}

/** The band of a currency over all of some years (at least one); undefined where one of them is not in the table. */
export function rateBand(currency: string, years: readonly string[]): RateBand | undefined {
  const bands = Object.hasOwn(BANDS, currency) ? BANDS[currency] : undefined
  if (bands === undefined || years.length === 0) return undefined
  const rows = bands.years.split(', ').map((row) => row.split(' '))
  let low: string | undefined
  let high: string | undefined
  for (const year of years) {
    const [, least, most] = rows.find(([of]) => of === year) ?? []
    if (least === undefined || most === undefined) return undefined
    if (low === undefined || Number(least) < Number(low)) low = least
    if (high === undefined || Number(most) > Number(high)) high = most
  }
  return low === undefined || high === undefined ? undefined : { per: bands.per, low, high }
}
