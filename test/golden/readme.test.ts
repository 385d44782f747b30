// The README shows a real reading: the first lines of an example's page. `npm run test:update` writes it anew.
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { paint } from '../../src/exports/paint.ts'
import { terminalPage } from '../../src/exports/terminal.ts'
import { example } from '../examples.ts'
import { theReader } from '../reader.ts'

const README = new URL('../../README.md', import.meta.url)
/** Lines of the page that the README shows; it goes on to the end of the claim that they reach. */
const SHOWN = 30

it('the README shows what the command prints', async () => {
  const readme = readFileSync(README, 'utf8')
  const name = /```text\n\$ \.\/chancery read examples\/([a-z0-9-]+)\.txt\n/.exec(readme)?.[1] ?? 'missing'
  const reader = await theReader()
  const style = {
    width: 80,
    paint: paint(false),
    nameOf: (code: string): string => reader.knowledge.actor(code)?.name ?? code,
    because: false,
  }
  const frame = { file: `examples/${name}.txt`, line: null, perspective: null }
  const lines = terminalPage(reader.read(example(name)), frame, style).trimEnd().split('\n')
  const end = lines.indexOf('', SHOWN)
  const shown = [...lines.slice(0, end < 0 ? lines.length : end), ...(end < 0 ? [] : ['', '…'])].join('\n')
  const block = `\`\`\`text\n$ ./chancery read examples/${name}.txt\n${shown}\n\`\`\``
  const wanted = readme.replace(/```text\n[\s\S]*?\n```/, () => block)
  const { snapshotState } = expect.getState() as unknown as { snapshotState: { _updateSnapshot?: string } }
  if (snapshotState._updateSnapshot === 'all') writeFileSync(README, wanted)
  else expect(readme).toBe(wanted)
})
