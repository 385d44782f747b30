// Documents that would otherwise fall behind: commands, options, lexicons, nouns, decisions, links.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chancery } from '../cli/io.ts'
import { filesBelow, ROOT, textOf } from './sources.ts'

const readme = textOf('README.md')

/** The words of a help text that name options or commands. */
async function help(words: readonly string[]): Promise<string> {
  return (await chancery([...words, '--help'])).stdout
}

describe('the documents', () => {
  it('name every command and option', async () => {
    const commands = [...(await help([])).matchAll(/^ {2}([a-z]+) \[/gm)]
      .map((match) => match[1]!)
      .filter((name) => name !== 'help')
    expect(commands).toContain('read')
    for (const command of commands) {
      expect(readme).toContain(`chancery ${command}`)
      const options = [...(await help([command])).matchAll(/(?<=^ {2}.*)--[a-z-]+/gm)].map(
        (match) => match[0],
      )
      expect(options.length).toBeGreaterThan(1)
      expect(
        [...new Set(options)].filter((option) => option !== '--help' && !readme.includes(`\`${option}`)),
      ).toEqual([])
    }
  })

  it('name every script of package.json', () => {
    const scripts = Object.keys(JSON.parse(textOf('package.json')).scripts)
    const contributing = textOf('CONTRIBUTING.md')
    const hidden = new Set(['prepack'])
    expect(
      scripts.filter(
        (name) =>
          !hidden.has(name) &&
          !contributing.includes(`npm run ${name}\``) &&
          !contributing.includes(`npm ${name}\``),
      ),
    ).toEqual([])
  })

  it('name every lexicon', () => {
    const documented = textOf('knowledge/README.md')
    const lists = filesBelow('knowledge/lexicon', '.tsv').map((path) =>
      path.split('/').at(-1)!.replace('.tsv', ''),
    )
    expect(
      lists.filter((name) => !documented.includes(name) && !documented.includes(name.replace(/-.*/, '-*'))),
    ).toEqual([])
  })

  it('give every noun of the ledger and of the reader a line in the glossary', () => {
    const glossary = textOf('docs/glossary.md')
    const nouns = [...filesBelow('src/model', '.ts'), ...filesBelow('src/reading', '.ts')].flatMap((path) =>
      [...textOf(path).matchAll(/^export (?:interface|type|class) ([A-Z]\w*)/gm)].map((match) => match[1]!),
    )
    expect(nouns.length).toBeGreaterThan(30)
    expect(nouns.filter((noun) => !glossary.includes(`**${noun}**`))).toEqual([])
  })

  it('list every decision by its number', () => {
    const decisions = filesBelow('docs/decisions', '.md').map((path) => path.split('/').at(-1)!)
    expect(decisions.map((name) => Number(name.slice(0, 4)))).toEqual(decisions.map((_, index) => index + 1))
  })

  it('explain every error code', () => {
    const formats = textOf('docs/formats.md')
    const codes = [...textOf('src/errors.ts').matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)].map((match) => match[1]!)
    expect(codes).toContain('usage')
    expect(codes.filter((code) => !formats.includes(`\`${code}\``))).toEqual([])
  })

  it('link to files that exist', () => {
    const pages = [
      'README.md',
      'ARCHITECTURE.md',
      'CONTRIBUTING.md',
      'CHANGELOG.md',
      'examples/README.md',
      'knowledge/README.md',
      ...filesBelow('docs', '.md'),
    ]
    const broken = pages.flatMap((page) =>
      [...textOf(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map((match) => match[1]!)
        .filter((target) => !existsSync(join(ROOT, dirname(page), target)))
        .map((target) => `${page}: ${target}`),
    )
    expect(broken).toEqual([])
  })

  it('list every example', () => {
    const table = textOf('examples/README.md')
    const names = filesBelow('examples', '.txt').map((path) => path.split('/').at(-1)!)
    expect(names.length).toBeGreaterThanOrEqual(8)
    for (const name of names) {
      const { publishedAt } = JSON.parse(textOf(`examples/${name.replace('.txt', '.meta.json')}`))
      expect(table).toContain(`(${name}) | ${publishedAt} |`)
      expect(textOf(`examples/${name}`)).toMatch(/\n\(Example text written for the Chancery project\.\)\n$/)
    }
  })
})
