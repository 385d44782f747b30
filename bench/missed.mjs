// How far the reader came with each annotated act that it does not find. After a build: node bench/missed.mjs FOLDER [--only=RE] [--counts | --json]
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
const D = resolve('dist') + '/'
const im = p => import('file://' + D + p)
const { openKnowledge } = await im('knowledge/open.js')
const { openEnglish } = await im('language/open-english.js')
const { openAttributionModel } = await im('language/attribution-model.js')
const { openRelations } = await im('language/relation-weights.js')
const { openParties } = await im('language/party-weights.js')
const { openSoundness, soundness } = await im('language/soundness-weights.js')
const { ranker } = await im('read/07-predicates/ranking/rank.js')
const { buildPipeline } = await im('read/pipeline.js')
const { read } = await im('read/read.js')
const { draftAt } = await im('read/07-predicates/draft-at.js')
const { toSyntax } = await im('read/07-predicates/syntax.js')
const { SlotFinder } = await im('read/07-predicates/slot-finder.js')
const { conditionsHold } = await im('read/07-predicates/conditions.js')
const { wordsAt } = await im('read/07-predicates/words-at.js')
const { U, R, UPOS, RELATIONS } = await im('reading/index.js')
const knowledge = openKnowledge({ user: null })
const sound = openSoundness()
let judged = new Map()
const stages = buildPipeline(openEnglish(), openAttributionModel(), openRelations(), (f, p, type) => { const s = soundness(sound, f); judged.set(p.index, { ...s, type }); return s }, ranker(openParties()))

const args = process.argv.slice(2), folder = resolve(args.find(a => !a.startsWith('--')))
const only = new RegExp(args.find(a => a.startsWith('--only='))?.slice(7) ?? '')
const overlap = (a, b) => a && b && a.start < b.end && b.start < a.end
const VAGUE = new Set(['IGO', 'NGO', 'INT', 'unknown', null, undefined])
function locate(text, part, near = { start: 0, end: text.length }) { let best = null
  for (let i = text.indexOf(part); i >= 0; i = text.indexOf(part, i + 1)) { const d = i >= near.start && i < near.end ? 0 : Math.min(Math.abs(i - near.start), Math.abs(i - near.end)); if (!best || d < best.d) best = { start: i, end: i + part.length, d } } return best }
const sameActor = (got, want) => (!VAGUE.has(want.country) && got.country === want.country) || overlap(got.mention, want.span)
const meet = (got, want) => want.some(w => got.some(g => sameActor(g, w)))
function agree(got, want) { if (!want.length) return true
  const hit = want.filter(w => got.some(g => sameActor(g, w))).length, good = got.filter(g => want.some(w => sameActor(g, w))).length
  return hit / want.length >= 0.5 && good / Math.max(1, got.length) >= 0.5 }
const QUAD = { AGREE: 1, CONSULT: 1, SUPPORT: 1, CONCEDE: 1, COOPERATE: 2, AID: 2, RETREAT: 2, REQUEST: 3, ACCUSE: 3, REJECT: 3, THREATEN: 3, PROTEST: 4, SANCTION: 4, MOBILIZE: 4, COERCE: 4, ASSAULT: 4 }
const stats = [], rows = []
for (const file of readdirSync(folder).filter(f => f.endsWith('.claims.json') && only.test(f)).sort()) {
  const name = file.replace('.claims.json', ''), text = readFileSync(`${folder}/${name}.txt`, 'utf8')
  const meta = JSON.parse(readFileSync(`${folder}/${name}.meta.json`, 'utf8'))
  const gold = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')).claims.filter(c => !c.kind || c.kind === 'event').map(c => {
    const quote = locate(text, c.quote), trigger = locate(text, c.trigger, quote ?? undefined)
    const place = list => (list ?? []).map(a => ({ ...a, span: locate(text, a.text, quote ?? undefined) }))
    return { ...c, quote, trigger, again: (c.again ?? []).map(t => locate(text, t)).filter(Boolean), actors: place(c.actors), recipients: place(c.recipients) } })
  judged = new Map()
  const reading = read({ text, publishedAt: meta.publishedAt }, stages, knowledge, 'x')
  const sys = reading.claims.filter ? reading.claims.filter(c => c.kind === 'event') : reading.claims.all.filter(c => c.kind === 'event')
  const pairs = []
  gold.forEach((g, i) => sys.forEach((s, j) => {
    const on = overlap(s.trigger, g.trigger) ? 3 : overlap(s.trigger, g.quote) ? 2 : g.again.some(a => overlap(s.trigger, a)) ? 1 : 0
    if (!on) return
    const parties = [...s.actors, ...s.recipients], want = [...g.actors, ...g.recipients]
    if (want.length && !meet(parties, want)) return
    const type = s.type === g.type || (g.alsoType ?? []).includes(s.type), quad = QUAD[s.type] === QUAD[g.type]
    const act = agree(s.actors, g.actors), rec = agree(s.recipients, g.recipients), mutual = !g.recipients.length && g.actors.length > 1 && agree(parties, g.actors)
    pairs.push({ right: type && ((act && rec) || mutual), i, j, score: on + 4 * type + 2 * quad + 2 * agree(s.actors, g.actors) + 2 * agree(s.recipients, g.recipients) })
  }))
  pairs.sort((a, b) => b.score - a.score)
  const usedG = new Set(), usedS = new Set()
  for (const p of pairs) { if (usedG.has(p.i) || usedS.has(p.j)) continue; usedG.add(p.i); usedS.add(p.j) }
  const how = new Map(); for (const p of pairs) if (usedS.has(p.j)) {}
  const taken = new Map(); { const uG = new Set(), uS = new Set(); for (const p of pairs) { if (uG.has(p.i) || uS.has(p.j)) continue; uG.add(p.i); uS.add(p.j); taken.set(p.j, p) } }
  sys.forEach((s, j) => { const row = (s.because.find(b => /^predicates\/.*\/[A-Z]+:\d+$/.test(b)) ?? '').replace('predicates/', ''); const m = /\/([A-Z]+):(\d+)$/.exec(row); const key = m ? m[1] + ':' + m[2] : 'other'; const p = taken.get(j); const g = p && gold[p.i]; const st = !p ? 'false' : g.optional ? 'opt' : p.right ? 'right' : 'found'; stats.push({ key, row, st, type: s.type, name, q: s.quote.text.replace(/\s+/g, ' '), a: s.actors.map(x => x.mention.text) + ' > ' + s.recipients.map(x => x.mention.text), want: g ? g.type + ' ' + g.actors.map(x => x.text) + ' > ' + g.recipients.map(x => x.text) : '' }) })
  const syntax = toSyntax(reading, knowledge)
  const { tokens, tags, dependencies: tree } = reading
  const predAt = new Map(reading.predicates.all.map(p => [p.head, p]))
  const partyText = list => list.map(f => text.slice(tokens.starts[reading.mentions.all[f.mention].first], tokens.ends[reading.mentions.all[f.mention].end - 1])).join('; ')
  gold.forEach((g, i) => {
    if (g.optional || usedG.has(i)) return
    const span = []
    for (let t = 0; t < tokens.count; t++) if (tokens.starts[t] < g.trigger.end && tokens.ends[t] > g.trigger.start) span.push(t)
    if (!span.length) return
    const inSpan = new Set(span)
    const root = span.find(t => !inSpan.has(tree.heads[t])) ?? span[0]
    const word = t => tags.lemmas[t].toLowerCase()
    const pos = UPOS[tags.upos[root]]
    let why, detail = ''
    const claims = sys.map((s, j) => ({ s, j })).filter(({ s }) => overlap(s.trigger, g.trigger))
    const preds = span.filter(t => predAt.has(t)).map(t => predAt.get(t)).filter(p => p.kind === 'event')
    const drafts = span.map(t => syntax.named[t] > 0 ? null : draftAt(syntax, t)).filter(d => d && d.kind === 'event')
    if (claims.length) {
      const c = claims[0]
      const parties = [...c.s.actors, ...c.s.recipients], want = [...g.actors, ...g.recipients]
      if (usedS.has(c.j)) { why = 'claim-taken-by-another-gold' } else why = meet(parties, want) ? 'claim?' : 'no-party-agrees'
      detail = `${c.s.type} ${c.s.actors.map(a => a.mention.text)} > ${c.s.recipients.map(a => a.mention.text)}`
    } else if (preds.length) {
      const p = preds[0]
      const j = judged.get(p.index)
      const same = reading.links.of[p.index].sameAs
      if (reading.types.of[p.index] && same >= 0) { why = 'merged'; const q = reading.predicates.all[same]; detail = `into "${text.slice(tokens.starts[q.clause.first], tokens.ends[q.clause.end - 1])}"` }
      else if (j) { why = (p.base === 'unlisted' ? 'floor-unlisted' : 'floor'); detail = `${j.type} told ${j.told.toFixed(2)} right ${j.right.toFixed(2)} ${p.entry} ${partyText(p.actors)} > ${partyText(p.recipients)}` }
      else { why = p.base === 'unlisted' ? 'unlisted-model-silent' : 'private-or-outweighed'; detail = `${p.entry} ${partyText(p.actors)} > ${partyText(p.recipients)}` }
    } else if (drafts.length) {
      const d = drafts[0]
      const empty = d.actors.length + d.recipients.length === 0
      why = d.base === 'unlisted' ? 'unlisted-one-party' : empty ? 'drafted-no-party' : 'dropped-by-rule'
      detail = `${d.entry} ${partyText(d.actors)} > ${partyText(d.recipients)}`
    } else {
      // nearest heads in span
      const t = root, u = tags.upos[t]
      const lex = knowledge.predicates
      const rs = u === U.VERB ? [...lex.verb(word(t)), ...lex.adjective(tokens.lowers[t])] : u === U.NOUN || u === U.PROPN ? lex.noun(word(t)) : u === U.ADJ ? lex.adjective(word(t)) : []
      if (syntax.named[t] > 0) why = 'in-name'
      else if (rs.length && (u === U.NOUN || u === U.PROPN) && tree.relations[t] === R.compound) why = 'compound-noun'
      else if (rs.length) {
        const slots = new SlotFinder(syntax, t)
        const stand = rs.filter(r => wordsAt(syntax, t, r))
        const none = stand.find(r => r.base === 'none' && conditionsHold(syntax, slots, r))
        if (none) { why = 'none-row'; detail = none.id }
        else if (!stand.length) { why = 'particle-missing'; detail = rs.map(r => r.id).slice(0, 4).join(' ') }
        else { why = 'condition'; detail = stand.filter(r => r.base !== 'none').map(r => r.id + '{' + r.needs.map(n => (n.negated ? '!' : '') + n.slot).join(' ') + '}').slice(0, 5).join(' ') }
      } else if (u === U.VERB) {
        why = knowledge.lightVerbs.has(word(t)) ? 'light-verb' : knowledge.speech.verb(word(t)) ? 'speech-verb-no-row' : 'verb-no-row'
      } else why = u === U.NOUN || u === U.PROPN ? 'noun-no-row' : u === U.ADJ ? 'adj-no-row' : 'other-pos'
    }
    const tag = tree.relations[root]
    const rel = RELATIONS ? RELATIONS[tag] : tag
    rows.push({ name, type: g.type, why, pos, rel, lemma: word(root), trigger: g.trigger ? text.slice(g.trigger.start, g.trigger.end).replace(/\s+/g, ' ') : '', detail: detail.replace(/\s+/g, ' '), want: `${g.actors.map(a => a.text + '/' + a.country)} > ${g.recipients.map(a => a.text + '/' + a.country)}`, quote: text.slice(g.quote.start, g.quote.end).replace(/\s+/g, ' '), extra: [g.reality, g.polarity, g.certainty].join() })
  })
}

if (args.includes('--json')) console.log(JSON.stringify(stats))
else
{const table = (a, b) => { const t = {}; for (const r of rows) { (t[r[a]] ??= {})[r[b]] = (t[r[a]][r[b]] ?? 0) + 1 } ; return t }
if (args.includes('--counts')) { console.log(rows.length); for (const b of ['pos', 'type']) for (const [k, v] of Object.entries(table('why', b)).sort((x, y) => Object.values(y[1]).reduce((p, q) => p + q) - Object.values(x[1]).reduce((p, q) => p + q))) console.log(k.padEnd(28), Object.values(v).reduce((p, q) => p + q), Object.entries(v).sort((p, q) => q[1] - p[1]).map(([n, c]) => `${n} ${c}`).join(', ')) }
else for (const r of rows.sort((a, b) => a.why < b.why ? -1 : a.why > b.why ? 1 : a.lemma < b.lemma ? -1 : 1)) console.log(`${r.why}\t${r.lemma}\t${r.pos}/${r.rel}\t${r.type}\t[${r.trigger}]\t${r.extra}\t${r.name}\t“${r.quote}”\twant ${r.want}\t${r.detail}`)
}