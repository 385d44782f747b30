import { expect, it } from 'vitest'
import { isPublicationDate } from '../../src/intake/publication-date.ts'

it.each([
  '2025-12-27',
  '2024-02-29',
  '2025-12-27T08:30Z',
  '2025-12-27T08:30:00.5+01:00',
  '2025-12-27T08:30:00',
])('%s is a date of publication', (text) => expect(isPublicationDate(text)).toBe(true))
it.each([
  '',
  '2025',
  '2025-12',
  '2025-13-01',
  '2025-00-10',
  '2023-02-29',
  '27.12.2025',
  '2025-12-27 08:30',
  'yesterday',
  ' 2025-12-27',
])('%j is none', (text) => expect(isPublicationDate(text)).toBe(false))
