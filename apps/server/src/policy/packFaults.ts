import { type Words, words } from '@doudi/contract'
import type { PackFault } from '@doudi/policy-engine'
import type { PopulationFileProblem } from '@doudi/population'
import type { ProblemCatalogue } from '../platform/problem/index.ts'

/** What may be wrong in a pack or in the formula of a reform. The place and the words come with each fault. */
const FAULTS: Readonly<Record<PackFault['code'], Words>> = {
  'pack.syntax': words('公式写法有误', 'A formula is not well-formed'),
  'pack.unknown-name': words('公式里有没有定义的名称', 'A formula names what is not defined'),
  'pack.wrong-entity': words('公式用错了对象（家庭、成员……）', 'A formula speaks of the wrong entity'),
  'pack.wrong-unit': words('公式的单位不符', 'Units do not fit'),
  'pack.implicit-rounding': words('公式没有写明怎样取整', 'A formula rounds without saying how'),
  'pack.cycle': words('定义互相循环', 'Definitions go in a circle'),
  'pack.dates-overlap': words('日期重叠', 'Dates overlap'),
  'pack.dates-missing': words('缺少日期', 'Dates are missing'),
  'pack.clause-missing': words('没有引用条款', 'No clause is cited'),
  'pack.name-taken': words('名称重复', 'A name is used twice'),
  'pack.mode-missing': words('没有写明怎样触及上级规则', 'It is not said how an upper rule is touched'),
  'pack.narrowing': words('收窄了上级规则', 'An upper rule is narrowed'),
  'pack.shape': words('文件写法有误', 'The file is not well-formed'),
  'pack.document-unknown': words('引用的文件没有登记', 'A cited document is not listed'),
  'pack.value-form': words('数值写法有误', 'A value is not well-formed'),
}

const POPULATION_FAULTS: Readonly<Record<`population.${PopulationFileProblem['code']}`, Words>> = {
  'population.not-a-population': words('不是模拟人口文件', 'Not a population file'),
  'population.other-format': words('人口文件的版本不同', 'A population file of another version'),
  'population.cut-off': words('人口文件不完整', 'A population file that was cut off'),
  'population.damaged': words('人口文件已损坏', 'A damaged population file'),
}

const told = (title: Words) => ({
  status: 400,
  title,
  detail: () => words('随文指出位置与原因。', 'Told with its place and reason.'),
})

/** The faults as catalogue entries: of a pack, and by the same names of a reform's formulas. */
export const PACK_PROBLEMS: ProblemCatalogue = Object.fromEntries([
  ...Object.entries(FAULTS).flatMap(([code, title]) => [
    [code, told(title)],
    [code.replace('pack.', 'reform.'), told(title)],
  ]),
  ...Object.entries(POPULATION_FAULTS).map(([code, title]) => [code, told(title)]),
])
