import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { builtInPositions } from '#domain/positions/index.ts'
import { catalogueNames } from '#domain/requirement-catalogue.ts'
import { defaultLanguage, languages, resources } from '#locales/index.ts'
import { positionText } from '#locales/positions.ts'
import { currentVersions, type StatementId, statement } from '#locales/statements.ts'
import type { SameKeys } from '#locales/types.ts'

type Tree = { readonly [key: string]: string | Tree }

function textsOf(tree: object, path = ''): [string, string][] {
  return Object.entries(tree as Tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : textsOf(value, `${path}${key}.`),
  )
}

const placeholders = (text: string) => [...new Set(text.match(/\{\{.*?\}\}/g) ?? [])].sort()

/** The wordings of the offer letter are signed, and put together by a module of their own. */
const notNamespaces = ['index.ts', 'offer-letter.ts']

const english = new Map(textsOf(resources.en))
const spanish = new Map(textsOf(resources.es))

describe('both languages', () => {
  it('are English, the default, and Spanish', () => {
    expect(languages).toEqual(['en', 'es'])
    expect(defaultLanguage).toBe('en')
  })

  it('have the same keys', () => {
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort())
    expect(english.size).toBeGreaterThan(500)
  })

  it('do not compile with a key missing', () => {
    // @ts-expect-error the second text is missing
    const half: SameKeys<{ first: 'One'; second: 'Two' }> = { first: 'Uno' }
    expect(half).toEqual({ first: 'Uno' })
  })

  it('say of every requirement of every position what it is, why, how to get it, what to send and what is looked at', () => {
    const needed = Object.values(builtInPositions).flatMap(({ versions }) =>
      versions.flatMap((each) => Object.keys(each.requirements)),
    )
    const parts = ['name', 'inSentence', 'what', 'why', 'how', 'send', 'looked', 'source']
    const lacking = [...new Set(needed)].flatMap((name) =>
      parts.map((part) => `requirements.items.${name}.${part}`).filter((key) => !english.has(key) || !spanish.has(key)),
    )
    expect(lacking).toEqual([])
  })

  it('take the same values in each text', () => {
    const different = [...english].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(spanish.get(key) ?? '').join(),
    )
    expect(different).toEqual([])
  })

  it.each([
    ['English', english],
    ['Spanish', spanish],
  ])('have no text in %s that is empty, untrimmed, or has a broken placeholder', (_, texts) => {
    const wrong = [...texts].filter(([key, text]) => {
      const prefix = key.endsWith('error.titlePrefix')
      return text.trim() === '' || (!prefix && text.trim() !== text) || /[{}]/.test(text.replace(/\{\{\w+\}\}/g, ''))
    })
    expect(wrong).toEqual([])
  })

  it('have one and other of every plural', () => {
    const forms = [...english.keys()].filter((key) => /_(one|other)$/.test(key))
    const missing = forms.filter(
      (key) => !english.has(key.replace(/_(one|other)$/, key.endsWith('_one') ? '_other' : '_one')),
    )
    expect(forms.length).toBeGreaterThan(10)
    expect(missing).toEqual([])
  })

  it.each(languages)('list every namespace that lies in %s/', (language) => {
    const files = readdirSync(new URL(`../../locales/${language}/`, import.meta.url))
      .filter((file) => file.endsWith('.ts') && !notNamespaces.includes(file))
      .map((file) => file.replace('.ts', ''))
    expect(Object.keys(resources[language]).sort()).toEqual(files.sort())
  })

  it('do not leave English sentences in Spanish', () => {
    const untranslated = [...english].filter(
      ([key, text]) => text.split(' ').length > 4 && spanish.get(key) === text && !key.includes('language.'),
    )
    expect(untranslated).toEqual([])
  })
})

describe('the built-in positions', () => {
  const ids = Object.keys(builtInPositions)

  it('are five, each with a description in both languages', () => {
    expect(ids).toHaveLength(5)
    for (const language of languages)
      for (const id of ids) {
        const text = positionText(id, language)
        expect(text?.duties.flatMap((group) => group.items).length, id).toBeGreaterThan(9)
        expect(text?.required.length, id).toBeGreaterThan(1)
      }
  })

  it('are all that has a description', () => {
    expect(Object.keys(resources.en.positions).sort()).toEqual(['heading', ...ids].sort())
    expect(positionText('heading', 'en')).toBeNull()
    expect(positionText('toString', 'en')).toBeNull()
  })

  it('have words for every requirement of theirs or on top of them, and for every gate, and there are no others', () => {
    const versions = Object.values(builtInPositions).flatMap((position) => position.versions)
    const requirements = versions.flatMap((version) => Object.keys(version.requirements))
    const gates = versions.flatMap((version) => Object.keys(version.gates))
    expect(Object.keys(resources.en.requirements.items).sort()).toEqual(
      [...new Set([...requirements, ...catalogueNames])].sort(),
    )
    expect(Object.keys(resources.en.gates.items).sort()).toEqual([...new Set(gates)].sort())
  })

  it('name medical papers only among what is asked after an offer', () => {
    for (const language of languages)
      for (const id of ids) {
        const { afterOffer: _, ...before } = positionText(id, language) ?? { afterOffer: [] }
        expect(JSON.stringify(before), id).not.toMatch(/\bTB\b|tubercul/i)
      }
  })
})

/** SHA-256 of every wording ever published. A change of wording is a new version with a new line here, never a new digest. */
const digests: Record<StatementId, Record<number, { en: string; es: string }>> = {
  'lived-experience': {
    1: {
      en: 'b96f5c1d984123767f361abf5e1d36d9e967122989d0da2ab809a237b357a23a',
      es: 'a47e5f62e79982dbfa096187e045a0c3b0c26179451319d7304bb549959e0571',
    },
  },
  'personal-lived-experience': {
    1: {
      en: 'e852d11d3cc1259267177b8c7ae34773c7ad8d4da96e0ad248c7fc3d13027aa8',
      es: '53791558291a632ec7524467f7126cb9f1111f15a137470a017eae9d1deb7971',
    },
  },
  'code-of-ethics': {
    1: {
      en: '6ea0cfeae770995380847e2bd007788b0e003d3e6114b988b9b80169da80c8b7',
      es: 'be049d7ec56ac9b12ebc48db11949bbd031ce19a73bb91af8858a059809f0095',
    },
  },
  'electronic-signature-consent': {
    1: {
      en: '778322b6f52c622c7f184dbcf5f9a10474a8e788cf348c9680b0db26f0257f3a',
      es: '2d2a24bf7f92793dffd67888a240c90a619bc3936c32fd32aa91117241ee8067',
    },
  },
  'application-declaration': {
    1: {
      en: '119b68238ca5036f83b382c44007d0794e8b65405400b1e197cf38450a65124b',
      es: 'f94f44d429395f170ed7acbfdb570fb5661f99fc7fba99f0cfa61c0c51dff29c',
    },
  },
  'offer-acceptance': {
    1: {
      en: '10495f8412fa51efc96e13e5bec657983c3b3ab890d38e49ab7783a30feec29d',
      es: 'a53a20afe35653195d2e111e2158756c152ee284ce2d53cf17cb7daae1fa2831',
    },
  },
  'report-disclosure': {
    1: {
      en: '86288e4b5aa66f03351641fd49fdae6ebea08f2ed358f2133d0590d87f2a6b21',
      es: '3a647f54e63781564b1ffe5d55135a2df0df1d769e41599bd3edcf323f8262e5',
    },
  },
  'report-authorization': {
    1: {
      en: '3ba829e8e2963bd06e0ed0fab2b228a5eb67de7629770cfab79dde2720f4d6e2',
      es: '3e467a7ef54a614c907436b8c4104df937a8a6534e62bb171d62cc024e3d0580',
    },
  },
}

describe('what is signed', () => {
  const published = Object.entries(digests).flatMap(([id, versions]) =>
    Object.keys(versions).flatMap((version) =>
      languages.map((language) => [id as StatementId, Number(version), language] as const),
    ),
  )

  it.each(published)('%s v%i in %s reads as it was published', (id, version, language) => {
    const { text } = statement(id, language, version)
    expect(createHash('sha256').update(text, 'utf8').digest('hex')).toBe(digests[id][version]?.[language])
  })

  it('is the current version unless told otherwise, and has a digest here', () => {
    for (const [id, version] of Object.entries(currentVersions)) {
      expect(statement(id as StatementId, 'en').version).toBe(version)
      expect(digests[id as StatementId][version]).toBeDefined()
    }
  })

  it('does not exist in a version that was never published', () => {
    expect(() => statement('offer-acceptance', 'en', 99)).toThrow(RangeError)
  })

  it('asks for lived experience without naming a diagnosis, a treatment or a medicine (GINA, ADA)', () => {
    for (const id of ['lived-experience', 'personal-lived-experience'] as const)
      for (const language of languages) expect(statement(id, language).text).not.toMatch(/diagn|treat|trata|medic/i)
    expect(statement('lived-experience', 'en').text).toContain(
      'through my own recovery or as a family member of someone in recovery',
    )
  })
})
