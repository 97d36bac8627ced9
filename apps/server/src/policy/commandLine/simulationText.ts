import type { simulationView } from '../simulation/simulationView.ts'

type View = ReturnType<typeof simulationView>

const yuan = (amount: number): string =>
  amount.toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** A simulation for the terminal: cost, who moves, where, and cliffs. */
export function simulationLines(view: View, name: string, programmeNames: ReadonlyMap<string, string>): string[] {
  const programmes = Object.keys(view.baseline.recipients).filter(
    (id) => view.baseline.recipients[id] || view.reform.recipients[id],
  )
  return [
    `${name}：${view.households} 户，用时 ${view.milliseconds} 毫秒`,
    `每月支出 ${yuan(view.baseline.monthlyCost)} → ${yuan(view.reform.monthlyCost)} 元（${view.monthlyCostChange >= 0 ? '＋' : '−'}${yuan(Math.abs(view.monthlyCostChange))}）`,
    `增加 ${view.winners} 户，减少 ${view.losers} 户，新进 ${view.entrants} 户，退出 ${view.leavers} 户；不能判定 ${view.undetermined} 户（转逐户认定 ${view.routed}，已逐户认定 ${view.explained}）`,
    ...programmes.map(
      (id) => `  ${programmeNames.get(id) ?? id}：${view.baseline.recipients[id]} → ${view.reform.recipients[id]}`,
    ),
    ...view.leftOut.map((left) => `  未计入 ${left.name}：多数家庭不能判定`),
    '按人口：',
    ...view.bySize.map(
      (group) =>
        `  ${group.size} 人户 ${group.households}：增 ${group.winners} 减 ${group.losers} 进 ${group.entrants} 出 ${group.leavers} 支出变化 ${yuan(group.costChange)}`,
    ),
    '按地区：',
    ...view.byRegion.map(
      (group) =>
        `  ${group.name} ${group.households}：增 ${group.winners} 减 ${group.losers} 进 ${group.entrants} 出 ${group.leavers} 支出变化 ${yuan(group.costChange)}`,
    ),
    ...(view.cliffs.length > 0 ? ['断崖：'] : []),
    ...view.cliffs.map((cliff) => `  ${cliff.text}：${cliff.households} 户，每月少 ${yuan(cliff.loss)}`),
  ]
}
