import { words } from '@doudi/contract'
import { deleteRows } from './deleteRows.ts'
import type { RecordClass } from './recordClass.ts'

const WITH_THE_LEDGER = words(
  '本系统规定：与审计账同存，用于追责',
  'ours: kept with the ledger, for whoever must answer for it',
)

/** What the platform itself keeps. */
export const PLATFORM_CLASSES: readonly RecordClass[] = [
  {
    name: 'platform.request-keys',
    title: words('请求编号及其答复', 'Request keys and their answers'),
    tables: ['platform.idempotency_key'],
    kept: { days: 7 },
    countedFrom: words('办理时', 'when it was carried out'),
    atTheEnd: 'delete',
    basis: 'ours',
    source: words('本系统规定：一周后不会再有人重发同一请求', 'ours: nobody repeats a request after a week'),
    ending: deleteRows('platform.idempotency_key', 'made_at'),
  },
  {
    name: 'platform.ledger',
    title: words('审计账', 'Audit ledger'),
    tables: ['platform.audit_entry', 'platform.audit_seal', 'platform.audit_unsealed', 'platform.retention_run'],
    kept: 'always',
    countedFrom: words('记账时', 'when it was entered'),
    atTheEnd: 'archive',
    basis: 'ours',
    source: words(
      '《网络安全法》要求日志至少留存六个月；链条缺一条即断，本系统规定长期保存，账里没有姓名和证件号码',
      'the Cybersecurity Law asks for logs of six months at least; a chain that lacks an entry is broken, so ours is kept for good. It holds no names and no numbers',
    ),
  },
  {
    name: 'platform.settings',
    title: words('办事参数、办事日历及其历史', 'Settings and the official calendar, with their history'),
    tables: ['platform.setting', 'platform.calendar_year'],
    kept: 'always',
    countedFrom: words('不计', 'not counted'),
    atTheEnd: 'archive',
    basis: 'ours',
    source: words(
      '本系统规定：以后要能说明某日按哪个数办的',
      'ours: it must stay possible to say by which figure a day’s work was done',
    ),
  },
  {
    name: 'platform.access-receipts',
    title: words('查阅回执', 'Access receipts'),
    tables: ['platform.access_receipt'],
    kept: 'always',
    countedFrom: words('查阅时', 'when the file was read'),
    atTheEnd: 'archive',
    basis: 'ours',
    source: WITH_THE_LEDGER,
  },
  {
    name: 'platform.jobs',
    title: words('待办任务和通知', 'Jobs and announcements'),
    tables: ['jobs.*'],
    kept: { days: 14 },
    countedFrom: words('建立时（办完的 7 天）', 'when it was made (7 days once it is done)'),
    atTheEnd: 'delete',
    basis: 'ours',
    source: words(
      '由任务队列（pg-boss）自行清理，只含编号',
      'the job queue (pg-boss) cleans up after itself; ids only',
    ),
  },
  {
    name: 'platform.installation',
    title: words('安装情况', 'The installation itself'),
    tables: ['platform.installation', 'platform.migration'],
    kept: 'always',
    countedFrom: words('不计', 'not counted'),
    atTheEnd: 'archive',
    basis: 'ours',
    source: words('例外：说明系统本身，不含任何人', 'exception: it describes the system and holds nobody'),
  },
]
