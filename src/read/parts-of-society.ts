// What a sector is as far as it matters to the learned models who acts; no country is named.

/** Parts of society as far as it matters who acts; no country is named. */
export const PART_OF_SOCIETY: Readonly<Record<string, string>> = {
  GOV: 'office',
  JUD: 'office',
  SPY: 'office',
  MIL: 'armed',
  REB: 'armed',
  LEG: 'politics',
  PTY: 'politics',
  OPP: 'politics',
  IGO: 'bodies',
  NGO: 'bodies',
  UNK: 'unknown',
}
