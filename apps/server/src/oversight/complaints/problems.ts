import { words } from '@doudi/contract'
import { type ProblemCatalogue, refusalsOf } from '../../platform/problem/index.ts'

/** What is refused around complaints, to officers and to whoever complains. */
export const COMPLAINT_PROBLEMS = {
  'oversight.complaint-act-not-now': {
    status: 409,
    title: words('现在不能这样办', 'Not possible now'),
    detail: ({ state, act, stateEn, actEn }) =>
      words(
        `这件投诉现在是“${state}”，不能“${act}”。没有答复的投诉不能办结。`,
        `The complaint is "${stateEn}": "${actEn}" is not possible now. None is closed without a reply.`,
      ),
  },
  'oversight.complaint-without-reply': {
    status: 409,
    title: words('没有答复，不能办结', 'Not closed without a reply'),
    detail: () =>
      words(
        '没有登记答复的投诉不能办结。请先把答复写下来。',
        'A complaint without a recorded reply is not closed. Write the reply down first.',
      ),
    constraints: ['complaint_no_end_without_reply', 'complaint_step_reply_has_text'],
  },
  'oversight.complaint-changed': {
    status: 409,
    title: words('别人刚刚办了这件投诉', 'Somebody else has just acted'),
    detail: ({ act, state, at, role, actEn, stateEn, roleEn }) =>
      words(
        `${role}在${at}办了“${act}”，现在是“${state}”。您这一步没有办。请看过之后再办。`,
        `${roleEn} did "${actEn}" at ${at}; it is now "${stateEn}". Your step was not carried out: look again first.`,
      ),
  },
  'oversight.complaint-not-yours': {
    status: 403,
    title: words('这件投诉交办给了别人', 'Assigned to somebody else'),
    detail: () =>
      words(
        '只有承办人可以办这一步。需要换人的，请负责交办的同事重新交办。',
        'Only whoever it is assigned to may do this. To change that, it has to be assigned anew.',
      ),
  },
  'oversight.complaint-barred': {
    status: 409,
    title: words('不能交办给这个人', 'Not to be assigned to them'),
    detail: ({ why }) =>
      why === 'themselves'
        ? words('这件投诉反映的就是本人。请交办给别人。', 'The complaint is about them. Assign it to somebody else.')
        : why === 'office'
          ? words(
              '这件投诉反映的是其所在单位。请交办给别的单位，或移送纪检监察。',
              'The complaint is about the office they work in. Assign it elsewhere, or transfer it to discipline inspection.',
            )
          : words(
              '被反映人是其上级。请交办给上级单位的同事，或移送纪检监察。',
              'They work under whoever is complained of. Assign it higher up, or transfer it to discipline inspection.',
            ),
    constraints: ['complaint_not_handled_by_complained'],
  },
  'oversight.complaint-handler-complained-of': {
    status: 409,
    title: words('承办人就是被反映人', 'Whoever handles it is complained of'),
    detail: () =>
      words(
        '这样认定以后，现在的承办人就不能办这件投诉了。请先重新交办。',
        'Whoever handles it now could no longer do so. Assign it to somebody else first.',
      ),
  },
  'oversight.complaint-about-yourself': {
    status: 409,
    title: words('反映的是您本人', 'It is about yourself'),
    detail: () =>
      words(
        '反映本人的投诉不能由本人登记或办理。请同事登记，或请来访人在网上自行提交。',
        'Nobody writes down or handles a complaint about themselves. Ask a colleague, or let them send it on the web.',
      ),
  },
  'oversight.complaint-nobody-there': {
    status: 400,
    title: words('不能交办给这个岗位', 'No such post to assign to'),
    detail: () =>
      words(
        '没有这个在岗人员，或者其岗位不办理投诉。',
        'There is nobody in that post, or the post does not handle complaints.',
      ),
  },
  'oversight.complaint-id-taken': {
    status: 409,
    title: words('这份投诉已经收到', 'Received already'),
    detail: () =>
      words('同一编号的投诉已经登记过，内容不同。请重新填写。', 'Another complaint has this id: begin anew.'),
  },
  'oversight.complaint-place-unknown': {
    status: 400,
    title: words('没有这个地方', 'No such place'),
    detail: () => words('请选择本县的乡镇、街道或村（社区）。', 'Choose a township or village of this county.'),
    constraints: ['complaint_place_in_county', 'complaint_office_in_county'],
  },
  'oversight.complaint-household-unknown': {
    status: 400,
    title: words('没有这个家庭', 'No such household'),
    detail: () => words('没有找到这个家庭。', 'The household was not found.'),
    constraints: ['complaint_of_household'],
  },
  'oversight.complaint-telephone-unfit': {
    status: 400,
    title: words('电话号码不对', 'Not a telephone number'),
    detail: () =>
      words(
        '电话号码只有 5 至 20 位数字。不留电话也可以。',
        'A telephone number has 5 to 20 digits; it may be left out.',
      ),
  },
  'oversight.reply-holds-number': {
    status: 400,
    title: words('答复里有证件号、电话或卡号', 'The reply holds a number of somebody'),
    detail: () =>
      words(
        '凭受理编号就能看到答复，里面不能有证件号、电话号码或银行卡号。',
        'Whoever holds the receipt number reads the reply: no identity, telephone or card number may stand in it.',
      ),
  },
  'oversight.complaint-cannot-join': {
    status: 409,
    title: words('不能并到这一件', 'Cannot be joined to that one'),
    detail: () =>
      words(
        '只能并到更早收到、没有并到别处的一件。',
        'A complaint is joined to one that came earlier and is not joined to another itself.',
      ),
    constraints: ['complaint_not_joined_to_itself'],
  },
  'oversight.receipt-unknown': {
    status: 404,
    title: words('没有这个受理编号', 'No such receipt number'),
    detail: () =>
      words(
        '请核对受理编号：16 个字母和数字，每 4 个一组。',
        'Check the number: sixteen letters and digits in groups of four.',
      ),
  },
  'oversight.complaint-not-replied': {
    status: 409,
    title: words('还没有答复', 'Not replied yet'),
    detail: () => words('有了答复才能评价。', 'There is nothing to be satisfied with yet.'),
  },
  'oversight.complaints-wait': {
    status: 429,
    title: words('请稍候再试', 'Wait before trying again'),
    detail: ({ seconds }) =>
      words(
        `从这里提交或查询得太频繁，请过 ${seconds} 秒再试。也可以打电话或到乡镇、县民政局反映。`,
        `Too many from here: try again in ${seconds} seconds. You may also telephone or come in person.`,
      ),
  },
  'oversight.call-not-missed': {
    status: 409,
    title: words('不是等回拨的来电', 'Not a missed call'),
    detail: () => words('这个来电已经接听或已经回拨。', 'The call was answered, or has been returned.'),
  },
} as const satisfies ProblemCatalogue

export const refuse = refusalsOf(COMPLAINT_PROBLEMS)
