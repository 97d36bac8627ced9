import { words } from '@doudi/contract'
import { emergencyLife, wordOfAct, wordOfState } from '@doudi/life'
import { type ProblemCatalogue, refusalsOf } from '../../platform/problem/index.ts'

const stateIn = (language: 'zh' | 'en', state: unknown) => wordOfState(emergencyLife, language, state)
const actIn = (language: 'zh' | 'en', act: unknown) => wordOfAct(emergencyLife, language, act)

/** Refusals of emergencies and of the duty roster. */
export const EMERGENCY_PROBLEMS = {
  'casework.emergency-moved-on': {
    status: 409,
    title: words('这件急难已有新的办理', 'Somebody went on with this emergency'),
    detail: ({ state }) =>
      words(
        `您打开之后别人已经办理，现在是“${stateIn('zh', state)}”。请刷新后再办。`,
        `It is now ${stateIn('en', state)}. Reload and go on.`,
      ),
  },
  'casework.emergency-not-now': {
    status: 409,
    title: words('当前状态不能这样办理', 'Not possible in this state'),
    detail: ({ state, act }) =>
      words(
        `现在是“${stateIn('zh', state)}”，不能办理“${actIn('zh', act)}”。`,
        `It is ${stateIn('en', state)}; "${actIn('en', act)}" cannot be done now.`,
      ),
  },
  'casework.nobody-on-duty': {
    status: 409,
    title: words('现在没有排班的值班人', 'Nobody is on the roster now'),
    detail: () =>
      words('值班表上现在没有人。请直接指定派谁去。', 'The roster names nobody at this hour. Say who is to go.'),
  },
  'casework.emergency-unknown': {
    status: 409,
    title: words('还没有查明是谁', 'It is not known yet who it is'),
    detail: () =>
      words(
        '救助之前先查明身份并登记家庭；外地人员同样登记，注明户籍地。',
        'Before aid the person and household are registered, people from elsewhere too, with their county of registration.',
      ),
  },
  'casework.emergency-not-a-member': {
    status: 409,
    title: words('不是该家庭的成员', 'Not a member of the household'),
    detail: () => words('所选的人须是这个家庭现在的成员。', 'The person is a member of the household today.'),
  },
  'casework.emergency-tasks-open': {
    status: 409,
    title: words('会商的安排还没有落实', 'What was agreed is not done yet'),
    detail: ({ open }) =>
      words(
        `还有 ${open} 项会商安排没有落实，落实后再办结。`,
        `${open} agreed tasks are open; do them before closing.`,
      ),
  },
  'casework.emergency-closing-unfit': {
    status: 409,
    title: words('办结方式与办理情况不符', 'The closing does not fit what was done'),
    detail: () =>
      words(
        '按“已救助”办结须有救助记录；没有救助的，选其他方式。',
        'Closing as aided needs aid on record, and the other ways need none.',
      ),
  },
  'casework.emergency-place-elsewhere': {
    status: 400,
    title: words('地点不在您的辖区', 'The place is not in your area'),
    detail: () =>
      words(
        '请选择您辖区内的村（社区）；发生在别处的，请打当地值班电话。',
        'Choose a village of your own area; for another place call the telephone on duty there.',
      ),
  },
  'casework.emergency-task-done': {
    status: 409,
    title: words('这项已经办完', 'It is done already'),
    detail: () => words('这项已登记办完，不用再办。', 'It is on record as done.'),
  },
  'casework.duty-overlaps': {
    status: 409,
    title: words('这段时间已有排班', 'Somebody is on duty then already'),
    detail: () =>
      words(
        '同一地方同一时间只排一班；先撤下原来的班次。',
        'One shift at a time in one area; take the other off first.',
      ),
    constraints: ['duty_one_at_a_time'],
  },
  'casework.duty-unfit': {
    status: 400,
    title: words('排班不完整', 'The shift does not fit'),
    detail: ({ zh, en }) => words(String(zh), String(en)),
  },
} as const satisfies ProblemCatalogue

export const refuseEmergency = refusalsOf(EMERGENCY_PROBLEMS)
