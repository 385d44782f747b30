// Pairs of states of all regions, rivals and friends, and how a sentence with two parties is filled from them.
import { readFileSync } from 'node:fs'

/** A state as a sentence may name it. `name` has its article. */
export interface Party {
  readonly code: string
  readonly name: string
  readonly adjective: string
  readonly capital: string
}

const STATES = `
ARE the United Arab Emirates|Emirati|Abu Dhabi; ARG Argentina|Argentine|Buenos Aires; ARM Armenia|Armenian|Yerevan
AUS Australia|Australian|Canberra; AZE Azerbaijan|Azerbaijani|Baku; BDI Burundi|Burundian|Gitega
AUT Austria|Austrian|Vienna; BFA Burkina Faso|Burkinabe|Ouagadougou; BGD Bangladesh|Bangladeshi|Dhaka
BLR Belarus|Belarusian|Minsk; BOL Bolivia|Bolivian|La Paz; BRA Brazil|Brazilian|Brasilia
CAN Canada|Canadian|Ottawa; CHL Chile|Chilean|Santiago; CHN China|Chinese|Beijing; CIV Ivory Coast|Ivorian|Abidjan
COD Congo|Congolese|Kinshasa; COL Colombia|Colombian|Bogota; CUB Cuba|Cuban|Havana; DEU Germany|German|Berlin
DNK Denmark|Danish|Copenhagen; DZA Algeria|Algerian|Algiers; ECU Ecuador|Ecuadorian|Quito
EGY Egypt|Egyptian|Cairo; ERI Eritrea|Eritrean|Asmara; ESP Spain|Spanish|Madrid; ETH Ethiopia|Ethiopian|Addis Ababa
FIN Finland|Finnish|Helsinki; FRA France|French|Paris; GBR Britain|British|London; GEO Georgia|Georgian|Tbilisi
GRC Greece|Greek|Athens; GTM Guatemala|Guatemalan|Guatemala City; GUY Guyana|Guyanese|Georgetown
HUN Hungary|Hungarian|Budapest; IDN Indonesia|Indonesian|Jakarta; IND India|Indian|New Delhi; IRN Iran|Iranian|Tehran
IRQ Iraq|Iraqi|Baghdad; ISR Israel|Israeli|Jerusalem; JPN Japan|Japanese|Tokyo; KAZ Kazakhstan|Kazakh|Astana
KEN Kenya|Kenyan|Nairobi; KHM Cambodia|Cambodian|Phnom Penh; KOR South Korea|South Korean|Seoul
LAO Laos|Lao|Vientiane; LBN Lebanon|Lebanese|Beirut; MAR Morocco|Moroccan|Rabat; MEX Mexico|Mexican|Mexico City
MOZ Mozambique|Mozambican|Maputo; MYS Malaysia|Malaysian|Kuala Lumpur; NER Niger|Nigerien|Niamey
NGA Nigeria|Nigerian|Abuja; NLD the Netherlands|Dutch|The Hague; NOR Norway|Norwegian|Oslo
NZL New Zealand|New Zealand|Wellington; PAK Pakistan|Pakistani|Islamabad; PER Peru|Peruvian|Lima
PHL the Philippines|Philippine|Manila; PNG Papua New Guinea|Papua New Guinean|Port Moresby
POL Poland|Polish|Warsaw; PRK North Korea|North Korean|Pyongyang; PRT Portugal|Portuguese|Lisbon
PRY Paraguay|Paraguayan|Asuncion; QAT Qatar|Qatari|Doha; ROU Romania|Romanian|Bucharest; RUS Russia|Russian|Moscow
RWA Rwanda|Rwandan|Kigali; SAU Saudi Arabia|Saudi|Riyadh; SDN Sudan|Sudanese|Khartoum; SOM Somalia|Somali|Mogadishu
SRB Serbia|Serbian|Belgrade; SSD South Sudan|South Sudanese|Juba; SWE Sweden|Swedish|Stockholm
SYR Syria|Syrian|Damascus; THA Thailand|Thai|Bangkok; TUR Turkey|Turkish|Ankara; UKR Ukraine|Ukrainian|Kyiv
USA the United States|American|Washington; UZB Uzbekistan|Uzbek|Tashkent; VEN Venezuela|Venezuelan|Caracas
VNM Vietnam|Vietnamese|Hanoi; XKX Kosovo|Kosovar|Pristina; YEM Yemen|Yemeni|Sanaa; ZAF South Africa|South African|Pretoria`

const BY_CODE = new Map(
  STATES.split(/[;\n]/).flatMap((row): [string, Party][] => {
    const code = row.trim().slice(0, 3)
    const [name = '', adjective = '', capital = ''] = row.trim().slice(4).split('|')
    return code === '' ? [] : [[code, { code, name, adjective, capital }]]
  }),
)

/** The pairs, rivals and friends, of all regions. */
export const PAIRS: readonly (readonly [Party, Party])[] = `
RUS-UKR USA-CHN USA-CUB IND-PAK ISR-IRN PRK-KOR CHN-JPN TUR-GRC ARM-AZE SRB-XKX ETH-ERI RWA-COD SDN-SSD MAR-DZA
EGY-ETH SAU-YEM SAU-IRN VEN-GUY COL-VEN ARG-GBR BOL-CHL PER-ECU FRA-DEU CAN-USA AUS-NZL NLD-AUT ARE-QAT THA-KHM
PHL-CHN VNM-LAO IDN-MYS KAZ-UZB POL-BLR SWE-FIN ESP-PRT NGA-NER KEN-SOM ZAF-MOZ MEX-GTM BRA-PRY NOR-DNK GEO-RUS
CIV-BFA SYR-LBN IRQ-TUR PNG-IDN HUN-ROU BGD-IND USA-PRK RWA-BDI`
  .trim()
  .split(/\s+/)
  .map((pair) => [BY_CODE.get(pair.slice(0, 3))!, BY_CODE.get(pair.slice(4))!])

/** A sentence with two places for parties, and the same with its verb turned or null. */
export interface Frame {
  readonly sentence: string
  readonly turned: string | null
}

/** The frames of the data file beside this one. */
export function readFrames(): Frame[] {
  return readFileSync(new URL('neutrality-sentences.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([sentence = '', turned = '']) => ({ sentence, turned: turned === '' ? null : turned }))
}

/** A filled frame; `slots` are the character ranges of what was put in. */
export interface Filled {
  readonly text: string
  readonly slots: readonly { readonly start: number; readonly end: number; readonly key: string }[]
}

/** A frame with its parties put in. */
export function fill(frame: string, a: Party, b: Party): Filled {
  const slots: { start: number; end: number; key: string }[] = []
  let text = ''
  let from = 0
  for (const match of frame.matchAll(/@(An|an|Aadj|Badj|Acap|Bcap|A|B)(?![a-z])('s)?/g)) {
    text += frame.slice(from, match.index)
    from = match.index + match[0].length
    const key = match[1]!
    if (key === 'An' || key === 'an') {
      const next = frame[from + 2] === 'A' ? a : b
      text += /^[AEIO]/.test(next.adjective) ? key : key.slice(0, 1)
      continue
    }
    const party = key.startsWith('A') ? a : b
    const words = key.endsWith('adj') ? party.adjective : key.endsWith('cap') ? party.capital : party.name
    const shown = text === '' ? words[0]!.toUpperCase() + words.slice(1) : words
    slots.push({ start: text.length, end: text.length + shown.length, key })
    text += shown + (match[2] === undefined ? '' : words.endsWith('s') ? "'" : "'s")
  }
  return { text: text + frame.slice(from), slots }
}
