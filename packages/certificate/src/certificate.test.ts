import type { CaseFile } from '@doudi/contract'
import { checkCase } from '@doudi/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import { NO_PREVIOUS } from './body.ts'
import { checkFile, hashOfBody, linkOf, placeInChain, recheck, signCertificate } from './index.ts'
import { decisionOf, families, familyAt, shippedTexts, testSigner, withRevision } from './testing/sample.ts'
import { beginsRightly } from './verify.ts'

const texts = shippedTexts()
const { set, revision } = withRevision(texts)
const signer = testSigner()
/** A hundred thousand in the long run: `DOUDI_HOUSEHOLDS=100000`. */
const HOUSEHOLDS = Number(process.env['DOUDI_HOUSEHOLDS'] ?? 2000)
const trusted = [signer.publicKey]
const DIBAO = ['dibao', 'dibaoSupplement', 'disabilityLiving']
const ID = '01890000-0000-7000-8000-000000000001'

const family: CaseFile = (() => {
  const read = checkCase({
    name: '李桂芳 家庭',
    jurisdiction: '500238001201',
    on: '2021-05-10',
    household: {
      residence: 'rural',
      hukou: '500238',
      receiving: [],
      property: 'compliant',
      members: [
        {
          id: '01890000-0000-7000-8000-00000000aaaa',
          relation: 'head',
          born: '1976-03-02',
          income: [{ kind: 'wage', monthly: 900 }],
        },
        {
          id: '01890000-0000-7000-8000-00000000bbbb',
          relation: 'spouse',
          born: '1978-03-02',
          income: [{ kind: 'business', monthly: 300 }],
          disability: { category: 'physical', grade: 2, certificate: { held: true } },
        },
        { id: '01890000-0000-7000-8000-00000000cccc', relation: 'son', born: '2009-03-02', income: [] },
        { id: '01890000-0000-7000-8000-00000000dddd', relation: 'daughter', born: '2014-03-02', income: [] },
      ],
    },
  })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.file
})()

let sample: string
const body = (number = 1, previous = NO_PREVIOUS) =>
  placeInChain(decisionOf(set, family, ID, revision, DIBAO), number, previous)

beforeAll(async () => {
  sample = await signCertificate(body(), signer)
})

describe('a certificate', () => {
  test('is believed when the county signed it, and says again what it says', async () => {
    const checked = await checkFile(sample, trusted)
    if (!checked.ok) throw new Error(checked.fault)
    const again = recheck(set, revision, checked.file.certificate)
    expect(again).toMatchObject({ sameRules: true, equal: true, decidedOtherwise: [] })
    expect(again.steps.length).toBeGreaterThan(20)
    expect(again.results.find(({ result }) => result.programme === 'dibao')?.result).toMatchObject({ monthly: 784 })
  })

  test('tells which fact would change the result', async () => {
    const { wouldChange } = recheck(set, revision, body())
    expect(wouldChange.some(({ programme, text }) => programme === 'dibao' && text.includes('不再符合'))).toBe(true)
    expect(wouldChange.every(({ programme }) => DIBAO.includes(programme))).toBe(true)
  })

  test('names members by 甲乙丙丁 and holds no name, id, village or telephone', () => {
    for (const secret of ['李桂芳', '00000000aaaa', '00000000dddd', '500238001']) {
      expect(sample.includes(secret), secret).toBe(false)
    }
    expect(JSON.stringify(body().results)).toContain('"member":"乙"')
  })

  test('holds only the facts that the decided programmes read', () => {
    const narrow = decisionOf(set, family, ID, revision, ['funeralWaiver'])
    const names = new Set(JSON.stringify(narrow.facts).match(/[\u4e00-\u9fff]+/g))
    expect(names.has('已死亡')).toBe(true)
    for (const unread of ['残疾类别', '残疾等级', '年金额', '出生日']) expect(names.has(unread), unread).toBe(false)
    expect(JSON.stringify(body().facts).includes('残疾等级')).toBe(true)
  })

  test('of an older revision is not judged by other rules', () => {
    const changed = {
      ...texts,
      files: texts.files.map((file, at) => (at === 0 ? { ...file, text: `${file.text}\n` } : file)),
    }
    const other = withRevision(changed)
    expect(other.revision).not.toBe(revision)
    expect(recheck(other.set, other.revision, body())).toMatchObject({ sameRules: false, equal: false })
    expect(recheck(set, revision, body())).toMatchObject({ sameRules: true, equal: true })
  })

  test('whose rules said something else than was decided is told, unless the rules were followed', () => {
    const right = body()
    const outcomes = right.decision.outcomes.map((one, at) => (at === 0 ? { ...one, monthlyFen: 78_500 } : one))
    const wrong = { ...right, decision: { ...right.decision, outcomes } }
    expect(recheck(set, revision, wrong).decidedOtherwise).toEqual([expect.stringContaining('最低生活保障')])
  })

  test('with a figure written otherwise by the one who holds the key is unequal at that step', () => {
    const right = body()
    const at = right.steps.findIndex((step) => step['name'] === '家庭月收入' || step['kind'] === 'result')
    const steps = right.steps.map((step, index) => (index === at ? { ...step, value: '1.00元' } : step))
    const again = recheck(set, revision, { ...right, steps })
    expect(again.equal).toBe(false)
    expect(again.steps.filter((step) => !step.equal)).toHaveLength(1)
  })
})

describe('flipping any byte', () => {
  test('of a certificate, at every position, makes it invalid', async () => {
    const small = await signCertificate(
      placeInChain(decisionOf(set, family, ID, revision, ['funeralWaiver']), 1, NO_PREVIOUS),
      signer,
    )
    const bytes = new TextEncoder().encode(small)
    expect((await checkFile(small, trusted)).ok).toBe(true)
    const decode = new TextDecoder('utf-8')
    const believed: number[] = []
    for (let at = 0; at < bytes.length; at++) {
      const flipped = bytes.slice()
      flipped[at] = (flipped[at] as number) ^ (1 << (at % 8))
      if ((await checkFile(decode.decode(flipped), trusted)).ok) believed.push(at)
    }
    expect(believed).toEqual([])
  })

  test('and a blank, a line end or a repeated key does so too', async () => {
    for (const text of [` ${sample}`, `${sample}\n`, sample.replace('{', '{ '), sample.trimEnd()]) {
      expect(await checkFile(text, trusted)).toEqual({ ok: false, fault: 'not-a-certificate' })
    }
  })

  test('a certificate signed by a key that is not the county’s is not believed', async () => {
    const other = await signCertificate(body(), testSigner())
    expect(await checkFile(other, trusted)).toMatchObject({ ok: false, fault: 'key-unknown' })
  })

  test('a certificate whose content was changed and hashed anew fails by its signature', async () => {
    const checked = await checkFile(sample, trusted)
    if (!checked.ok) throw new Error(checked.fault)
    const certificate = { ...checked.file.certificate, number: 7 }
    const { textOf } = await import('./seal.ts')
    const text = textOf({ ...checked.file, certificate, hash: hashOfBody(certificate) })
    expect(await checkFile(text, trusted)).toMatchObject({ ok: false, fault: 'signature-wrong' })
  })
})

describe('the chain', () => {
  const chained = async (number: number, previous: string) => {
    const checked = await checkFile(await signCertificate(body(number, previous), signer), trusted)
    if (!checked.ok) throw new Error(checked.fault)
    return checked.file
  }

  test('links a certificate to the one before it, in whichever order they are given', async () => {
    const first = await chained(1, NO_PREVIOUS)
    const second = await chained(2, first.hash)
    expect(linkOf(first, second)).toBe('follows')
    expect(linkOf(second, first)).toBe('follows')
    expect(linkOf(first, await chained(3, second.hash))).toBe('apart')
    expect(linkOf(first, await chained(2, NO_PREVIOUS))).toBe('broken')
    expect(beginsRightly(first.certificate)).toBe(true)
    expect(beginsRightly((await chained(2, NO_PREVIOUS)).certificate)).toBe(false)
  })
})

describe('server and verifier', () => {
  test(`say the same of ${HOUSEHOLDS} invented households, whole sheet against certificate, step by step`, () => {
    const people = families(HOUSEHOLDS)
    const groups = [
      ['dibao', 'dibaoSupplement'],
      ['tekun', 'tekunCare'],
      ['disabilityLiving', 'disabilityNursing'],
      ['lowIncomeHousehold', 'temporaryAid', 'oldAgeAllowance'],
    ]
    let different = 0
    for (let at = 0; at < HOUSEHOLDS; at++) {
      const file = familyAt(people, at)
      // throws when the certificate would say something else than the determination of the whole sheet
      const draft = decisionOf(set, file, ID, revision, groups[at % groups.length] as string[])
      const read = JSON.parse(JSON.stringify(placeInChain(draft, 1, NO_PREVIOUS)))
      const again = recheck(set, revision, read, { changes: false })
      if (!again.equal || again.decidedOtherwise.length > 0) different++
    }
    expect(different).toBe(0)
  }, 3_600_000)
})
