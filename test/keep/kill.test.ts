// A process that is killed while it adds: what it acknowledged is there, and nothing is half there.
import { describe, expect, it } from 'vitest'
import { killOften } from './killing.ts'
import { newPlace } from './ledgers.ts'

describe('a process killed while adding', () => {
  it('has lost nothing that it acknowledged', async () => {
    const { kills, acknowledged, lost, faults } = await killOften(await newPlace(), { kills: 2, seed: 7 })
    expect({ kills, lost, faults }).toEqual({ kills: 2, lost: 0, faults: [] })
    expect(acknowledged).toBeGreaterThan(0)
  }, 180_000)

  it('works beside another one that adds', async () => {
    const place = await newPlace()
    const outcomes = await Promise.all([
      killOften(place, { kills: 1, seed: 1, first: 0 }),
      killOften(place, { kills: 1, seed: 2, first: 100_000 }),
    ])
    for (const { lost, faults } of outcomes) expect({ lost, faults }).toEqual({ lost: 0, faults: [] })
  }, 180_000)
})
