import type { Problem } from '@doudi/contract'
import { DeterminationRefused, FormulaError } from '@doudi/policy-engine'
import { PopulationFileProblem } from '@doudi/population'
import { ZodError } from 'zod'

/** What is wrong with a reform or a population file, as a problem; undefined when the fault is ours. */
export function reformProblem(error: unknown): Problem | undefined {
  if (error instanceof DeterminationRefused) return error.problem
  if (error instanceof FormulaError) {
    return {
      code: `reform.${error.fault}`,
      title: { zh: '改革方案的公式有误', en: 'A formula of the reform is wrong' },
      detail: { zh: error.message, en: error.english },
      where: 'formulas',
    }
  }
  if (error instanceof ZodError) {
    const issue = error.issues[0]
    const where = issue?.path.join('.') ?? ''
    return {
      code: 'reform.shape',
      title: { zh: '改革方案写法有误', en: 'The reform is not well-formed' },
      detail: {
        zh: `${where || '方案'}：${issue?.message ?? '不合要求'}`,
        en: `${where || 'reform'}: ${issue?.message ?? 'not allowed'}`,
      },
      ...(where && { where }),
      allowed: { zh: 'name、on、parameters、formulas', en: 'name, on, parameters, formulas' },
    }
  }
  if (error instanceof PopulationFileProblem) {
    return {
      code: `population.${error.code}`,
      title: { zh: '人口文件不能使用', en: 'The population file cannot be used' },
      detail: { zh: error.zh, en: error.message },
    }
  }
  return undefined
}
