import { words } from '@doudi/contract'
import { type ProblemCatalogue, refusalsOf } from '../platform/problem/index.ts'

/** What is told to whoever signs in, or may not yet go on. None of it says whether an account exists. */
export const SIGN_IN_PROBLEMS = {
  'access.sign-in-refused': {
    status: 401,
    title: words('没有登录', 'Not signed in'),
    detail: () =>
      words(
        '账号或密码不对。请检查大小写和输入法；忘记密码请找本单位系统管理员重设。',
        'The account or the password is not right. Check capitals and the keyboard; a system administrator can set a new password.',
      ),
  },
  'access.wait': {
    status: 429,
    title: words('请稍候再试', 'Wait before trying again'),
    detail: ({ seconds }) =>
      words(`多次没有成功，请过 ${seconds} 秒再试。`, `Several attempts have failed: try again in ${seconds} seconds.`),
  },
  'access.sign-in-busy': {
    status: 503,
    title: words('登录的人太多', 'Too many are signing in'),
    detail: () =>
      words(
        '此刻登录请求太多，这一次没有核对，也不计入失败次数。请几秒后再试。',
        'Too many sign-ins at this moment: yours was not looked at and does not count as a failure. Try again in a few seconds.',
      ),
  },
  'access.provider-not-configured': {
    status: 404,
    title: words('没有配置统一身份认证', 'No provider of identities'),
    detail: () => words('本系统没有配置统一身份认证。', 'Signing in through a provider is not configured here.'),
  },
  'access.provider-out-of-reach': {
    status: 502,
    title: words('统一身份认证连不上', 'The provider cannot be reached'),
    detail: () =>
      words(
        '统一身份认证平台没有应答，请稍后再试，或者用账号和密码登录。',
        'The provider of identities did not answer: try again later, or sign in with your password.',
      ),
  },
  'access.provider-refused': {
    status: 401,
    title: words('统一身份认证没有通过', 'The provider’s answer was not accepted'),
    detail: () =>
      words(
        '认证结果没有通过核验，或者已经过期。请重新登录。',
        'What the provider answered did not hold, or came too late. Sign in again.',
      ),
  },
  'access.provider-account-unknown': {
    status: 403,
    title: words('没有关联的账号', 'No account is linked'),
    detail: () =>
      words(
        '您已通过统一身份认证，但没有账号与之关联。请先用密码登录后关联，或者找系统管理员。',
        'The provider knows you, but no account here is linked. Sign in with your password and link it, or ask an administrator.',
      ),
  },
  'access.provider-subject-linked': {
    status: 409,
    title: words('已关联别的账号', 'Linked to another account'),
    detail: () => words('这个认证身份已经关联另一个账号。', 'That identity is linked to another account already.'),
    constraints: ['provider_link_subject_once'],
  },
  'access.account-locked': {
    status: 403,
    title: words('账号已锁定', 'The account is locked'),
    detail: () =>
      words(
        '密码正确，但账号已锁定或 90 天没有使用。请本单位系统管理员或安全管理员解锁。',
        'The password is right, but the account is locked or was not used for 90 days. An administrator can unlock it.',
      ),
  },
  'access.one-time-password-over': {
    status: 403,
    title: words('一次性密码已过期', 'The one-time password has expired'),
    detail: () =>
      words(
        '一次性密码七天内有效。请系统管理员重新给出。',
        'It was good for seven days. A system administrator gives another.',
      ),
  },
  'access.code-refused': {
    status: 401,
    title: words('动态口令没有通过', 'The code was not accepted'),
    detail: ({ zh, en }) => words(String(zh), String(en)),
  },
  'access.password-unfit': {
    status: 400,
    title: words('新密码不合要求', 'The new password is not allowed'),
    detail: ({ zh, en }) => words(String(zh), String(en)),
  },
  'access.old-password-wrong': {
    status: 400,
    title: words('原密码不对', 'The present password is not right'),
    detail: () => words('原密码不对，密码没有更换。', 'The present password is not right; nothing was changed.'),
  },
  'access.password-to-be-changed': {
    status: 403,
    title: words('请先换密码', 'Choose a password first'),
    detail: () =>
      words(
        '您用的是一次性密码，换成自己的密码后才能办理。',
        'You came in with a one-time password: choose your own first.',
      ),
  },
  'access.second-factor-missing': {
    status: 403,
    title: words('请先绑定动态口令', 'Enrol a second factor first'),
    detail: () =>
      words(
        '这个岗位可以确认、批准、查看明文、导出或管理，须用手机动态口令再证明一次身份。',
        'This post confirms, approves, reveals, exports or administers, and so needs a code from your telephone.',
      ),
  },
  'access.second-factor-kept': {
    status: 409,
    title: words('已绑定动态口令', 'A second factor is enrolled already'),
    detail: () =>
      words(
        '换手机请找安全管理员先解除原来的绑定。',
        'To change telephones, ask the security administrator to remove the old one.',
      ),
  },
  'access.no-post': {
    status: 403,
    title: words('还没有岗位', 'No post yet'),
    detail: () =>
      words(
        '账号还没有生效的岗位。岗位由系统管理员提出、安全管理员批准。',
        'The account holds no post. The system administrator proposes one and the security administrator approves it.',
      ),
  },
  'access.page-outdated': {
    status: 403,
    title: words('页面已失效', 'The page is out of date'),
    detail: () =>
      words(
        '这次请求不是由当前登录的页面发出的，没有办理。请刷新页面再试。',
        'This request did not come from a page of the present session and was not carried out. Reload the page.',
      ),
  },
  'access.county-not-said': {
    status: 400,
    title: words('请选择县', 'Say which county'),
    detail: () =>
      words('本系统服务多个县，登录时须选择。', 'Several counties are served here: name the one you enter.'),
  },
} as const satisfies ProblemCatalogue

/** Refusals of those who keep accounts and posts, and of whoever breaks the glass. */
export const ACCOUNT_PROBLEMS = {
  'access.account-name-taken': {
    status: 409,
    title: words('账号名已有', 'The name is taken'),
    detail: () => words('本县已有这个账号名，请换一个。', 'This county has an account of that name: choose another.'),
    constraints: ['account_name_once'],
  },
  'access.not-for-oneself': {
    status: 403,
    title: words('不能为自己办理', 'Not for oneself'),
    detail: () => words('这件事须由另一个人办理。', 'Somebody else has to do this.'),
    constraints: ['post_not_for_oneself', 'opened_file_reviewed_by_another'],
  },
  'access.takes-two': {
    status: 403,
    title: words('须两个人', 'It takes two'),
    detail: () => words('提出的人不能自己批准。', 'Whoever proposed it cannot approve it.'),
    constraints: ['post_takes_two'],
  },
  'access.post-held-already': {
    status: 409,
    title: words('岗位已有', 'The post is held already'),
    detail: () =>
      words('这个账号已有同样的岗位，或已提出待批。', 'The account holds this very post, or it has been proposed.'),
    constraints: ['post_once_at_a_time'],
  },
  'access.duties-exclude': {
    status: 409,
    title: words('两个岗位不相容', 'The duties exclude each other'),
    detail: ({ zh, en }) => words(`不能由同一人担任：${zh}。`, `One person may not hold both: ${en}.`),
  },
  'access.area-unfit': {
    status: 400,
    title: words('岗位与辖区或股室不符', 'Role and place do not fit'),
    detail: ({ zh, en }) => words(`${zh}。`, `${en}.`),
    constraints: ['post_region_in_county'],
  },
  'access.post-not-proposed': {
    status: 409,
    title: words('不在待批状态', 'Not waiting for approval'),
    detail: () => words('这个岗位已批准或已撤回。', 'The post was approved, or withdrawn.'),
  },
  'access.last-administrator': {
    status: 409,
    title: words('最后一名管理员', 'The last administrator'),
    detail: () =>
      words(
        '停用之后本县就没有这一类管理员了。请先批准接任的人。',
        'The county would be left without an administrator of this kind: appoint the successor first.',
      ),
  },
  'access.second-factor-needed-here': {
    status: 409,
    title: words('不能停用动态口令', 'The second factor stays'),
    detail: () => words('只有虚构的县可以停用。', 'Only an invented county may switch it off.'),
  },
  'access.founded-already': {
    status: 409,
    title: words('首批管理员已设立', 'The first administrators exist'),
    detail: ({ county }) =>
      words(
        `${county} 的首批管理员已经设立，不能再设。以后的岗位由系统管理员提出、安全管理员批准。`,
        `The first administrators of ${county} exist. Further posts are proposed and approved by them.`,
      ),
  },
  'access.county-not-open': {
    status: 404,
    title: words('本系统没有这个县', 'The county is not served here'),
    detail: () =>
      words(
        '请写 --county 六位代码 --name 单位名称。',
        'Write --county CODE --name NAME, with DATABASE_OWNER_URL set.',
      ),
  },
  'access.file-within-reach': {
    status: 409,
    title: words('本来就能看', 'Within your area'),
    detail: () => words('这份档案在您的辖区内，直接打开即可。', 'The file lies in your area: simply open it.'),
  },
  'access.opened-file-over': {
    status: 403,
    title: words('没有开启或已到时', 'Not opened, or over'),
    detail: () =>
      words(
        '这份档案没有由您应急开启，或时间已到。',
        'You have not opened this file beyond your area, or the time is over.',
      ),
  },
  'access.reviewed-already': {
    status: 409,
    title: words('已复核', 'Reviewed already'),
    detail: () => words('这次应急开启已有复核结论。', 'Somebody has reviewed this opening.'),
  },
} as const satisfies ProblemCatalogue

/** What keeps a server of real people from starting. */
export const START_PROBLEMS = {
  'access.demo-accounts-here': {
    status: 500,
    title: words('有演示账号', 'There are demo accounts'),
    detail: () =>
      words(
        '自备数据库（DATABASE_URL）里不允许有演示账号，也不允许设置 DOUDI_DEMO_PASSWORD。',
        'With a database of your own (DATABASE_URL) there may be no demo accounts and no DOUDI_DEMO_PASSWORD.',
      ),
  },
  'access.demo-not-here': {
    status: 409,
    title: words('这里不设演示账号', 'No demo accounts here'),
    detail: () => words('演示账号只在虚构的县设立。', 'Demo accounts exist only in an invented county.'),
  },
  'access.demo-password-unfit': {
    status: 500,
    title: words('演示密码不合要求', 'The demo password is not allowed'),
    detail: ({ zh, en }) => words(`DOUDI_DEMO_PASSWORD：${zh}`, `DOUDI_DEMO_PASSWORD: ${en}`),
  },
  'access.plain-http': {
    status: 500,
    title: words('不加密的网络访问', 'Unencrypted beyond this machine'),
    detail: ({ host }) =>
      words(
        `HOST=${host} 会让密码在网上明文传送。请只监听本机，由 HTTPS 代理转发；代理在另一台机器上时写 DOUDI_BEHIND_HTTPS=yes。`,
        `HOST=${host} would send passwords in the clear. Listen on this machine behind an HTTPS proxy; if the proxy is another machine, set DOUDI_BEHIND_HTTPS=yes.`,
      ),
  },
} as const satisfies ProblemCatalogue

export const refuse = refusalsOf({ ...SIGN_IN_PROBLEMS, ...ACCOUNT_PROBLEMS, ...START_PROBLEMS })
