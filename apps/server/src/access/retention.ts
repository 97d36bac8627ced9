import { words } from '@doudi/contract'
import { deleteRows, type RecordClass } from '../platform/retention/index.ts'

/** How long what access keeps is kept. */
export const ACCESS_CLASSES: readonly RecordClass[] = [
  {
    name: 'access.sessions',
    title: words('登录会话', 'Sessions'),
    tables: ['access.session'],
    kept: { days: 7 },
    countedFrom: words('最后一次操作', 'the last request'),
    atTheEnd: 'delete',
    basis: 'ours',
    source: words(
      '本系统规定：会话最长 12 小时，经过记在审计账',
      'ours: a session lasts 12 hours; what was done stands in the ledger',
    ),
    ending: deleteRows('access.session', 'last_seen_at'),
  },
  {
    name: 'access.failed-sign-ins',
    title: words('失败的登录', 'Failed sign-ins'),
    tables: ['access.attempt'],
    kept: { days: 1 },
    countedFrom: words('最后一次失败', 'the last failure'),
    atTheEnd: 'delete',
    basis: 'ours',
    source: words('本系统规定：只用于延缓猜测密码', 'ours: they serve to slow down guessing and nothing else'),
    ending: deleteRows('access.attempt', 'last_at'),
  },
  {
    name: 'access.provider-sign-ins',
    title: words('经身份提供方登录的中间状态', 'Sign-ins on their way through a provider'),
    tables: ['access.provider_attempt'],
    kept: { days: 1 },
    countedFrom: words('开始时', 'when it began'),
    atTheEnd: 'delete',
    basis: 'ours',
    source: words('本系统规定：十分钟后即无用', 'ours: after ten minutes it is of no use'),
    ending: deleteRows('access.provider_attempt', 'started_at'),
  },
  {
    name: 'access.opened-files',
    title: words('应急开启及复核', 'Files opened beyond one’s area, and their review'),
    tables: ['access.opened_file'],
    kept: 'always',
    countedFrom: words('开启时', 'when it was opened'),
    atTheEnd: 'archive',
    basis: 'ours',
    source: words('本系统规定：与审计账同存，用于追责', 'ours: kept with the ledger, for whoever must answer for it'),
  },
  {
    name: 'access.accounts',
    title: words('工作人员账号和岗位', 'Accounts and posts of officials'),
    tables: [
      'access.account',
      'access.credential',
      'access.second_factor',
      'access.post',
      'access.county_rule',
      'access.provider_link',
    ],
    kept: 'always',
    countedFrom: words('开户时', 'when it was opened'),
    atTheEnd: 'archive',
    basis: 'ours',
    source: words(
      '本系统规定：审计账以账号编号记人，账号停用后仍须查得到是谁',
      'ours: the ledger names officials by account, and must stay readable after they leave',
    ),
  },
]
