import { columnsOf, type OutRow, ROSTERS, writeSheet } from '@doudi/sheets'
import { personOf, VILLAGE_CODES } from './people.ts'

const MEMBERS = 3
/** The words of the roll for somebody with a disability, and for the others: every person gets one or two facts. */
const WORK = ['有劳动能力', '部分丧失劳动能力', '无劳动能力'] as const
const RELATIONS = ['本人', '配偶', '子女'] as const

/** Row `n` of a roll of dibao by the keys of its fields: families of three, everything filled in. */
function rowOf(n: number): Readonly<Record<string, string>> {
  const place = n % MEMBERS
  const head = personOf(n - place)
  const { name, number, sex, born } = personOf(n)
  const family = Math.floor(n / MEMBERS)
  const village = VILLAGE_CODES[family % VILLAGE_CODES.length] as string
  const township = `第${Number(village.slice(6, 9))}镇`
  const isDisabled = n % 4 === 0
  return {
    serial: String(n + 1),
    township,
    village: `${township}${Number(village.slice(9))}村`,
    certificate: `DB${String(family).padStart(8, '0')}`,
    headName: head.name,
    headIdentityNumber: head.number,
    name,
    identityNumber: number,
    sex: sex === 'male' ? '男' : '女',
    born,
    ethnicGroup: '汉族',
    relation: RELATIONS[place] as string,
    area: '农村',
    members: String(MEMBERS),
    class: 'B类',
    monthlyAmount: '930.00',
    supplement: '0',
    since: '2026-06-01',
    health: isDisabled ? '残疾' : '健康',
    workAbility: WORK[n % WORK.length] as string,
    disabilityKind: isDisabled ? '肢体' : '',
    disabilityGrade: isDisabled ? '二级' : '',
    cause: '因病',
    bank: '农村商业银行',
    account: String(6_200_000_000_000_000 + n),
    accountHolder: head.name,
    phone: String(13_000_000_000 + n),
    address: `${township}${Number(village.slice(9))}村${1 + (n % 9)}组${n % 300}号`,
    note: '',
  }
}

/** Writes the roll of so many people as an .xlsx: the columns of its form, and one that nobody knows, which makes thirty. */
export async function writeRoll(path: string, rows: number): Promise<void> {
  const { fields, title } = ROSTERS.dibao
  function* lines(): Generator<OutRow> {
    for (let n = 0; n < rows; n += 1) {
      const row = rowOf(n)
      yield [...fields.map(({ key }) => row[key] ?? ''), `松林${n % 7}`]
    }
  }
  const columns = [...columnsOf(fields), { name: '网格' }]
  await writeSheet(path, [{ name: title.zh, columns, rows: lines() }])
}
