import { get, patch, post, put, remove } from '../platform/http/index.ts'
import type { Slice } from '../platform/slice.ts'
import { changeCountyRule } from './commands/changeCountyRule.ts'
import { approveGrant, endGrant } from './commands/decideGrant.ts'
import { linkProvider, unlinkProvider } from './commands/linkProvider.ts'
import { lockAccount, unlockAccount } from './commands/lockAccount.ts'
import { openAccount } from './commands/openAccount.ts'
import { openFile } from './commands/openFile.ts'
import { proposeGrant } from './commands/proposeGrant.ts'
import { resetPassword, resetSecondFactor } from './commands/resetAccount.ts'
import { reviewOpenedFile } from './commands/reviewOpenedFile.ts'
import { startAccess } from './demo/starting.ts'
import { lockDormant } from './jobs/nightly.ts'
import { ACCOUNT_PROBLEMS, SIGN_IN_PROBLEMS, START_PROBLEMS } from './problems.ts'
import { providerRoutes } from './provider/routes.ts'
import { showAccounts } from './queries/listAccounts.ts'
import { showOpenedFiles } from './queries/listOpenedFiles.ts'
import { listRoles } from './queries/listRoles.ts'
import { ACCESS_CLASSES } from './retention.ts'
import { sessionRoutes } from './routes.ts'
import { SECOND_FACTOR_SECRET } from './sql/secondFactors.ts'
import { dormantAccounts } from './tasks/dormantAccounts.ts'
import { grantsProposed, grantsToApprove } from './tasks/grants.ts'
import { openedFilesToReview, ownOpenedFiles } from './tasks/openedFiles.ts'

export { initCommand } from './commandLine/init.ts'
export { makeDemoAccounts } from './demo/makeDemoAccounts.ts'
export { officeOf } from './domain/office.ts'
export { permissionsOfRole, type RoleName, roleMay } from './domain/roles.ts'
export { authenticateBy } from './signIn/authenticate.ts'
export { countyToEnter, refuseForeign } from './signIn/beforeSession.ts'
export { addressOf } from './signIn/cookie.ts'
export { countVisit } from './signIn/visits.ts'
export { listColleagues } from './sql/colleagues.ts'
export { listPostHolders } from './sql/posts.ts'
export { accountsNamedIn, readShownNames } from './sql/shownNames.ts'

export const accessSlice: Slice = {
  name: 'access',
  doors: [
    get('/api/roles', listRoles),
    get('/api/accounts', showAccounts),
    post('/api/accounts', openAccount),
    put('/api/accounts/:account/lock', lockAccount),
    remove('/api/accounts/:account/lock', unlockAccount),
    put('/api/accounts/:account/password', resetPassword),
    remove('/api/accounts/:account/second-factor', resetSecondFactor),
    put('/api/accounts/:account/provider', linkProvider),
    remove('/api/accounts/:account/provider', unlinkProvider),
    post('/api/posts', proposeGrant),
    put('/api/posts/:post/approval', approveGrant),
    remove('/api/posts/:post', endGrant),
    patch('/api/county-rule', changeCountyRule),
    get('/api/opened-files', showOpenedFiles),
    post('/api/opened-files', openFile),
    put('/api/opened-files/:opened/review', reviewOpenedFile),
  ],
  routesOver: (platform) => async (app) => {
    await sessionRoutes(platform)(app)
    await providerRoutes(platform)(app)
  },
  tasks: [openedFilesToReview, grantsToApprove, dormantAccounts, grantsProposed, ownOpenedFiles],
  sealed: [SECOND_FACTOR_SECRET],
  timed: [lockDormant],
  retention: ACCESS_CLASSES,
  problems: [SIGN_IN_PROBLEMS, ACCOUNT_PROBLEMS, START_PROBLEMS],
  starting: startAccess,
}
